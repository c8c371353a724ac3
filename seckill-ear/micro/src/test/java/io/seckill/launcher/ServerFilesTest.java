package io.seckill.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFilesTest {

    @TempDir
    private Path folder;

    @Test
    void emptiesTheWorkFolderOfAnEarlierStart() throws IOException {
        try (DataFolder data = DataFolder.open(folder)) {
            Files.createFile(data.folder("server/applications/seckill").resolve("old.class"));

            Path work = new ServerFiles(data, folder).emptyWorkFolder("server");

            assertThat(work).isEmptyDirectory();
        }
    }

    @Test
    void tellsHowToGetAMissingArchive() throws IOException {
        try (DataFolder data = DataFolder.open(folder)) {
            ServerFiles files = new ServerFiles(data, folder.resolve("lib"));

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
            Path settings = new ServerFiles(data, folder).loggingSettings();

            assertThat(settings).content().contains("FileHandler.pattern=" + folder + "/log/seckill.%g.log");
        }
    }
}
