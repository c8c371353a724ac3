package io.seckill.launcher;

import fish.payara.micro.BootstrapException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** Checks, starts, waits, tells. Ends with exit code 2 when it may not start, 1 when the start failed. */
public final class Launcher {

    private static final int FAILED = 1;
    private static final int REFUSED = 2;
    private static final int FAR = 1_000;

    /** Of the operators' first account, below the data folder. */
    private static final String FIRST_PASSWORD = "operator/first-password";

    private final long started = System.nanoTime();
    private final LaunchOptions options;
    private final URI address;
    private final SeckillApi api;
    private final boolean outside;
    private final LogForm log = LogForm.given();

    private Launcher(LaunchOptions options, boolean outside) {
        this.options = options;
        this.outside = outside;
        this.address = address(options);
        this.api = new SeckillApi(address);
    }

    public static void main(String[] arguments) {
        // Before the first logger is made; naming the class does not make one.
        System.setProperty("java.util.logging.manager", LastingLogManager.class.getName());
        try {
            EmbeddedServer.useServerProperties();
            new Launcher(LaunchOptions.parse(arguments), OutsideServers.areNamed(System.getenv())).launch();
        } catch (StartRefused e) {
            System.err.println(e.getMessage());
            System.exit(REFUSED);
        } catch (InterruptedException | IOException | BootstrapException | RuntimeException e) {
            System.err.println("Seckill did not start: " + e);
            System.exit(FAILED);
        }
    }

    private void launch() throws IOException, BootstrapException, InterruptedException {
        if (outside && options.brokerPort().isPresent()) {
            throw new StartRefused("--broker-port is for the embedded broker, and the environment names one outside.");
        }
        log.apply();
        if (options.operatorsPort() == options.port()) {
            throw new StartRefused("Buyers and operators cannot have the same port, " + options.port() + ".");
        }
        FreePort.require(options.host(), options.port(), remedy("port", options.port()));
        FreePort.require(options.host(), options.operatorsPort(), remedy("operators-port", options.operatorsPort()));
        options.brokerPort()
                .ifPresent(
                        port -> FreePort.require(ServerValues.BROKER_HOST, port, "--broker-port=" + neighbour(port)));
        // Held until the process ends.
        DataFolder data = DataFolder.open(options.data());
        publish(data.path());
        System.out.println("Seckill starts on " + address + " ...");
        server(data).start();
        awaitReadiness();
        String banner = banner(data.path()).toString();
        // A log is read by others than who reads a console: it gets no password and no token.
        System.out.println(log.json() ? "Seckill is ready on " + address : banner);
    }

    private EmbeddedServer server(DataFolder data) throws IOException {
        ServerFiles files = new ServerFiles(data, library(), log);
        return outside
                ? EmbeddedServer.withOutsideServers(options, data, files)
                : EmbeddedServer.complete(options, data, files);
    }

    /** What is outside may come later than this process, and is waited for; what is inside is there or has failed. */
    private void awaitReadiness() throws InterruptedException {
        Readiness readiness = new Readiness(api);
        if (outside) {
            readiness.awaitHoweverLong(reason -> System.out.println("Waiting: " + reason));
        } else {
            readiness.await();
        }
    }

    /**
     * What the application reads: where its data lies, and in the embedded default the demo issuer, the payment sandbox, and a
     * warehouse that answers by itself, and sessions of operators without TLS, unless they are settled otherwise.
     */
    private void publish(Path data) {
        System.setProperty("seckill.data-dir", data.toString());
        if (!outside
                && Setting.of("seckill.identity.demo").isEmpty()
                && Setting.of("seckill.identity.jwks").isEmpty()) {
            System.setProperty("seckill.identity.demo", "true");
        }
        if (!outside
                && Setting.of("seckill.payment.sandbox").isEmpty()
                && Setting.of("seckill.payment.provider-url").isEmpty()) {
            System.setProperty("seckill.payment.sandbox", "true");
        }
        if (!outside && Setting.of("seckill.delivery.sandbox").isEmpty()) {
            System.setProperty("seckill.delivery.sandbox", "true");
        }
        if (!outside && Setting.of("seckill.console.secure-cookie").isEmpty()) {
            System.setProperty("seckill.console.secure-cookie", "false");
        }
    }

    private Banner banner(Path data) throws IOException, InterruptedException {
        Banner banner = new Banner(address, Duration.ofNanos(System.nanoTime() - started))
                .console(data.resolve(FIRST_PASSWORD))
                .data(data);
        return options.demoSale() ? withDemoSale(banner) : banner;
    }

    private Banner withDemoSale(Banner banner) throws IOException, InterruptedException {
        Sale sale = new DemoSale(api).findOrCreate();
        banner.sale(sale);
        return sale.isOpen() ? banner.purchase(sale, api.token("buyer-" + UUID.randomUUID(), "buyer")) : banner;
    }

    private static String remedy(String option, int port) {
        return "mvn -Prun -D%1$s=%2$d (java -jar seckill.jar --%1$s=%2$d)".formatted(option, neighbour(port));
    }

    /** Far enough from the ports that somebody has who started the same before. */
    private static int neighbour(int port) {
        return port <= LaunchOptions.HIGHEST_PORT - FAR ? port + FAR : port - FAR;
    }

    private static URI address(LaunchOptions options) {
        boolean anyAddress = options.host().equals("0.0.0.0") || options.host().equals("127.0.0.1");
        return URI.create("http://" + (anyAddress ? "localhost" : options.host()) + ":" + options.port() + "/");
    }

    /** The folder {@code lib} beside the launcher's own jar. */
    private static Path library() {
        try {
            URI jar = Launcher.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(jar).resolveSibling("lib");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The launcher does not know where it is", e);
        }
    }
}
