package io.seckill.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFilesTest {

    @TempDir
    private Path folder;

    @Test
    void emptiesTheWorkFolderOfAnEarlierStart() throws IOException {
        try (DataFolder data = DataFolder.open(folder)) {
            Files.createFile(data.folder("server/applications/seckill").resolve("old.class"));

            Path work = new ServerFiles(data, folder, LogForm.of("text", "info")).emptyWorkFolder("server");

            assertThat(work).isEmptyDirectory();
        }
    }

    @Test
    void tellsHowToGetAMissingArchive() throws IOException {
        try (DataFolder data = DataFolder.open(folder)) {
            ServerFiles files = new ServerFiles(data, folder.resolve("lib"), LogForm.of("text", "info"));

            assertThatThrownBy(files::application)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("seckill.war is missing")
                    .hasMessageContaining("mvn package");
        }
    }

    @Test
    void escapesAFolderForTheNamePatternOfLogFiles() {
        assertThat(ServerFiles.loggingPattern(Path.of("/50%/log/seckill.%g.log")))
                .isEqualTo("/50%%/log/seckill.%g.log");
    }

    @Test
    void namesTheLogFileInTheLoggingSettings() throws IOException {
        try (DataFolder data = DataFolder.open(folder)) {
            Path settings = new ServerFiles(data, folder, LogForm.of("text", "info")).loggingSettings();

            assertThat(settings).content().contains("FileHandler.pattern=" + folder + "/log/seckill.%g.log");
        }
    }

    @Test
    void writesTextFromInfoOnUnlessTheSettingsSayOtherwise() throws IOException {
        assertThat(loggingSettings(LogForm.of("text", "info")))
                .contains(
                        "java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter",
                        "java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter",
                        "java.util.logging.ConsoleHandler.level=INFO",
                        "io.seckill.level=INFO");
        assertThat(loggingSettings(LogForm.of("JSON", "debug")))
                .contains(
                        "java.util.logging.ConsoleHandler.formatter=io.seckill.launcher.JsonLines",
                        "java.util.logging.FileHandler.formatter=io.seckill.launcher.JsonLines",
                        "java.util.logging.ConsoleHandler.level=FINE",
                        "io.seckill.level=FINE");
    }

    private List<String> loggingSettings(LogForm form) throws IOException {
        try (DataFolder data = DataFolder.open(folder)) {
            return Files.readAllLines(new ServerFiles(data, folder, form).loggingSettings());
        }
    }
}
