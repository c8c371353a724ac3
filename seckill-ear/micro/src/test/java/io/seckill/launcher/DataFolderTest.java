package io.seckill.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path folder;

    @Test
    void makesTheFolderWithEverythingAboveIt() throws IOException {
        try (DataFolder data = DataFolder.open(folder.resolve("a/my data"))) {
            assertThat(data.path()).isDirectory().isAbsolute();
            assertThat(data.folder("h2")).isDirectory();
        }
    }

    @Test
    void refusesAFolderThatIsInUse() throws IOException {
        try (DataFolder first = DataFolder.open(folder)) {
            assertThatThrownBy(() -> DataFolder.open(first.path()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Another Seckill runs on the data folder " + folder);
        }
    }

    @Test
    void opensAFolderAgainAfterItsUserIsGone() throws IOException {
        DataFolder.open(folder).close();

        try (DataFolder again = DataFolder.open(folder)) {
            assertThat(again.path()).isEqualTo(folder);
        }
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("-Ddata=");
    }

    @Test
    void refusesANameThatWouldBeReadAsDatabaseSettings() {
        assertThatThrownBy(() -> DataFolder.open(folder.resolve("a;b")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("in its name");
    }
}
