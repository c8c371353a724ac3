package io.seckill.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;

/**
 * Payara Micro in this process, with the application on it.
 *
 * <p>On SIGTERM or Ctrl-C the requests inside are finished, no more are taken, and the application is undeployed
 * ({@link OrderlyStop}); then the server's own shutdown hook stops the broker and the rest.
 */
final class EmbeddedServer {

    private static final String APPLICATION = "seckill";

    private static final String LISTENERS =
            "configs.config.server-config.network-config.network-listeners.network-listener.";

    private final LaunchOptions options;
    private final ServerFiles files;
    private final String postBoot;
    private final Map<String, String> values;
    private AdminCommandRunner commands;

    private EmbeddedServer(LaunchOptions options, ServerFiles files, String postBoot, Map<String, String> values) {
        this.options = options;
        this.files = files;
        this.postBoot = postBoot;
        this.values = values;
    }

    /** With database and broker in this process. */
    static EmbeddedServer complete(LaunchOptions options, DataFolder data, ServerFiles files) throws IOException {
        return new EmbeddedServer(
                options, files, "post-boot.txt", ServerValues.embedded(options, data, files.resourceAdapter()));
    }

    /** With database and broker as servers of their own. */
    static EmbeddedServer withOutsideServers(LaunchOptions options, DataFolder data, ServerFiles files)
            throws IOException {
        return new EmbeddedServer(
                options, files, "post-boot-outside.txt", ServerValues.outside(options, data, files.resourceAdapter()));
    }

    /** Returns when the application is deployed; whether it can be used yet is another question. */
    void start() throws IOException, BootstrapException {
        PayaraMicroRuntime runtime = configured().bootStrap();
        if (!runtime.getDeployedApplicationNames().contains(APPLICATION)) {
            throw new IllegalStateException("The application could not be deployed; the lines above say why");
        }
        listen(true);
        OrderlyStop.onSignals(() -> {
            new ApplicationGate().closeAndWait();
            listen(false);
            runtime.undeploy(APPLICATION);
        });
    }

    /** Not before the application is there: an early buyer would be told that there is no such sale. */
    private void listen(boolean enabled) {
        run(commands, "set", LISTENERS + "http-listener.enabled=" + enabled);
        run(commands, "set", LISTENERS + "operators.enabled=" + enabled);
    }

    private PayaraMicroBoot configured() throws IOException {
        // Class loading from plain jars instead of jars in a jar halves the time to start.
        PayaraMicro.setUpackedJarDir(files.emptyWorkFolder("server-lib").toFile());
        return PayaraMicro.getInstance()
                .setLogPropertiesFile(files.loggingSettings().toFile())
                .setRootDir(files.emptyWorkFolder("server").toFile())
                .setPrintLogo(false)
                .setNoCluster(true)
                .setHttpPort(options.port())
                .setPreBootHandler(server -> {
                    run(server, "pre-boot.txt");
                    listen(false);
                })
                .setPostBootHandler(server -> run(server, postBoot))
                .addDeploymentFile(files.application().toFile());
    }

    private void run(AdminCommandRunner server, String template) {
        commands = server;
        AdminCommands.fromResource(template, values)
                .commands()
                .forEach(words ->
                        run(server, words.get(0), words.subList(1, words.size()).toArray(String[]::new)));
    }

    private static void run(AdminCommandRunner server, String command, String... arguments) {
        ClusterCommandResult result = server.run(command, arguments);
        if (result.getExitStatus() == ClusterCommandResult.ExitStatus.FAILURE) {
            throw new IllegalStateException("The server command failed: " + command + ": " + result.getOutput());
        }
    }

    /** The settings that Payara Micro's own {@code main} makes and its API leaves out; a given one is not replaced. */
    static void useServerProperties() throws IOException {
        Properties defaults = new Properties();
        try (InputStream file = PayaraMicro.class.getResourceAsStream("/MICRO-INF/payara-boot.properties")) {
            defaults.load(file);
        }
        defaults.forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
    }
}
