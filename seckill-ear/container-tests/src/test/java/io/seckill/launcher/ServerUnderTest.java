package io.seckill.launcher;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A server for tests with the settings of the distribution: the launcher's own code writes its files, into a new folder
 * each time.
 */
public final class ServerUnderTest {

    private static final String HOST = "127.0.0.1";

    /** By the name of this logger the server says that it is up, which Arquillian waits for. */
    private static final String TELLS_ITS_START =
            System.lineSeparator() + "PayaraMicro.level=INFO" + System.lineSeparator();

    /** Redelivery as usual, only sooner: milliseconds. All attempts of a poisonous message take about a second. */
    private static final Map<String, Integer> IMPATIENCE = Map.of("redeliveryDelay", 20, "maxRedeliveryDelay", 100);

    private final LaunchOptions options;
    private final DataFolder data;
    private final ServerFiles files;
    private final Path distribution;

    private ServerUnderTest(LaunchOptions options, DataFolder data, Path distribution) {
        this.options = options;
        this.data = data;
        this.files = new ServerFiles(data, distribution.resolve("lib"), LogForm.given());
        this.distribution = distribution;
    }

    /**
     * @param distribution folder with the launcher's jar and the library
     * @param work folder in which the server gets one of its own
     */
    public static ServerUnderTest prepare(Path distribution, Path work) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(work), "data");
        LaunchOptions options = new LaunchOptions(HOST, freePort(), freePort(), folder, false, OptionalInt.empty());
        return new ServerUnderTest(options, DataFolder.open(folder), distribution);
    }

    public String host() {
        return options.host();
    }

    public int port() {
        return options.port();
    }

    /** What stands before {@code -jar} in the command that starts the server. */
    public List<String> javaOptions() {
        return Stream.concat(
                        Stream.of(
                                "-Xmx1g",
                                "-Dseckill.identity.demo=true",
                                "-Dseckill.payment.sandbox=true",
                                "-Dseckill.delivery.sandbox-seconds=6",
                                "-Dseckill.data-dir=" + data.path()),
                        IMPATIENCE.entrySet().stream().map(ServerUnderTest::brokerSetting))
                .toList();
    }

    /** What stands at the end of it. */
    public List<String> serverOptions() throws IOException {
        Map<String, String> values = ServerValues.embedded(options, data, files.resourceAdapter());
        List<String> words = new ArrayList<>();
        words.addAll(List.of("--port", Integer.toString(options.port())));
        words.addAll(List.of("--rootdir", files.emptyWorkFolder("server").toString()));
        words.addAll(List.of("--unpackdir", files.emptyWorkFolder("server-lib").toString()));
        // The launcher brings the data source along, which is not the server's own.
        words.addAll(List.of("--addlibs", distribution.resolve("seckill.jar").toString()));
        words.addAll(List.of("--logproperties", logging().toString()));
        words.addAll(
                List.of("--prebootcommandfile", script("pre-boot.txt", values).toString()));
        words.addAll(
                List.of("--postbootcommandfile", script("post-boot.txt", values).toString()));
        return words;
    }

    private Path logging() throws IOException {
        return Files.writeString(files.loggingSettings(), TELLS_ITS_START, StandardOpenOption.APPEND);
    }

    private Path script(String template, Map<String, String> values) throws IOException {
        List<String> lines = AdminCommands.fromResource(template, values).commands().stream()
                .map(words -> String.join(" ", words))
                .toList();
        return Files.write(data.path().resolve(template), lines);
    }

    private static String brokerSetting(Map.Entry<String, Integer> setting) {
        return "-Dbrokerconfig.addressSettings.\"seckill.#\"." + setting.getKey() + "=" + setting.getValue();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
