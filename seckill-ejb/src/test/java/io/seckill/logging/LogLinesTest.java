package io.seckill.logging;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogLinesTest {

    private static final Logger APPLICATION = Logger.getLogger("io.seckill");

    @TempDir
    private Path folder;

    @Test
    void writesTheApplicationsLinesIntoTheFileAndLeavesTheServersLogAsItWas() throws IOException {
        LogLines lines = new LogLines();
        lines.settings = new LogSettings(
                LogSettings.Format.JSON,
                Optional.of(LineLevel.DEBUG),
                Optional.of(folder.resolve("50%.log").toString()));
        System.Logger log = System.getLogger("io.seckill.logging.test");

        lines.begin();
        log.log(System.Logger.Level.DEBUG, "to {0}", "read");
        log.log(System.Logger.Level.TRACE, "not to read");
        assertThat(APPLICATION.getUseParentHandlers()).isFalse();
        lines.end();

        assertThat(APPLICATION.getUseParentHandlers()).isTrue();
        assertThat(APPLICATION.getHandlers()).isEmpty();
        assertThat(APPLICATION.getLevel()).isNull();
        List<String> written = Files.readAllLines(folder.resolve("50%.log.0"));
        assertThat(written).hasSize(1);
        assertThat(Json.createReader(new StringReader(written.get(0)))
                        .readObject()
                        .getString("message"))
                .isEqualTo("to read");
    }

    @Test
    void touchesNothingWithoutSettings() {
        LogLines lines = new LogLines();
        lines.settings = new LogSettings(LogSettings.Format.TEXT, Optional.empty(), Optional.empty());
        Level before = APPLICATION.getLevel();

        lines.begin();

        assertThat(APPLICATION.getHandlers()).isEmpty();
        assertThat(APPLICATION.getUseParentHandlers()).isTrue();
        assertThat(APPLICATION.getLevel()).isEqualTo(before);
        lines.end();
    }
}
