package io.seckill.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminCommandsTest {

    @TempDir
    private Path folder;

    @Test
    void escapesWhatEndsAPropertyValue() {
        assertThat(AdminCommands.propertyValue("jdbc:h2:C:\\my data;A=0"))
                .isEqualTo("jdbc\\:h2\\:C\\:\\\\my data;A\\=0");
    }

    @Test
    void keepsAValueWithBlanksInOneWord() {
        assertThat(AdminCommands.words("deploy --type rar @RAR@", Map.of("RAR", "/my data/artemis.rar")))
                .containsExactly("deploy", "--type", "rar", "/my data/artemis.rar");
    }

    @Test
    void refusesATemplateThatNamesAnUnknownValue() {
        assertThatThrownBy(() -> AdminCommands.words("deploy @RAR@", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("@RAR@");
    }

    @Test
    void fillsTheTemplatesOfTheServer() throws IOException {
        try (DataFolder data = DataFolder.open(folder.resolve("my data"))) {
            Map<String, String> values = ServerValues.embedded(
                    LaunchOptions.parse("--broker-port=61616"), data, Path.of("/my lib/artemis.rar"));

            assertThat(AdminCommands.fromResource("pre-boot.txt", values).commands())
                    .isNotEmpty();
            assertThat(AdminCommands.fromResource("post-boot.txt", values).commands())
                    .contains(List.of("deploy", "--name", "artemis", "--type", "rar", "/my lib/artemis.rar"))
                    .anySatisfy(words -> assertThat(words)
                            .anyMatch(word -> word.contains("EmbeddedAcceptor=tcp\\://127.0.0.1\\:61616")));
        }
    }

    @Test
    void asksForRecoveryLast() throws IOException {
        try (DataFolder data = DataFolder.open(folder)) {
            Map<String, String> values = ServerValues.embedded(LaunchOptions.parse(), data, Path.of("artemis.rar"));
            List<List<String>> commands =
                    AdminCommands.fromResource("post-boot.txt", values).commands();

            assertThat(commands.get(commands.size() - 1))
                    .containsExactly("set", "configs.config.server-config.transaction-service.automatic-recovery=true");
        }
    }
}
