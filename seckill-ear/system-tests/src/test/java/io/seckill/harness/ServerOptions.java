package io.seckill.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a test's server is started.
 *
 * @param jvmArguments of the application's JVM
 * @param demoSale whether the launcher puts its demo sale up; other servers have none
 * @param brokerReachable whether tests can connect to the embedded broker; one that is a process of its own always is
 * @param brokerSettings values of the broker's configuration that take the place of those in {@code broker.xml}
 * @param shopJars that are added to the application
 */
public record ServerOptions(
        List<String> jvmArguments,
        boolean demoSale,
        boolean brokerReachable,
        Map<String, String> brokerSettings,
        List<Path> shopJars) {

    /** For a server that one class needs: it starts quickly. */
    public static ServerOptions usual() {
        return unheated().withoutOptimisingCompiler();
    }

    /**
     * For a server that many use: without the preheat, which would cost each start half a minute, and with a quiz that tells its question
     * soon and whose tokens do not last.
     */
    public static ServerOptions unheated() {
        return asInProduction()
                .with("seckill.preheat.seconds", 0)
                .with("seckill.challenge.text-seconds", 1)
                .with("seckill.challenge.token-seconds", 30);
    }

    public static ServerOptions asInProduction() {
        return new ServerOptions(List.of(), false, false, Map.of(), List.of());
    }

    /**
     * It takes near half of a start's CPU time, and is through with its work when a short test is. Not for a server that is under load
     * or hashes passwords: without it that takes four times as long.
     */
    public ServerOptions withoutOptimisingCompiler() {
        return withJvmArgument("-XX:TieredStopAtLevel=1");
    }

    public ServerOptions withDemoSale() {
        return new ServerOptions(jvmArguments, true, brokerReachable, brokerSettings, shopJars);
    }

    public ServerOptions withReachableBroker() {
        return new ServerOptions(jvmArguments, demoSale, true, brokerSettings, shopJars);
    }

    /** An argument of the application's JVM. */
    public ServerOptions withJvmArgument(String argument) {
        List<String> longer = new ArrayList<>(jvmArguments);
        longer.add(argument);
        return new ServerOptions(List.copyOf(longer), demoSale, brokerReachable, brokerSettings, shopJars);
    }

    /** A system property of the application's JVM. */
    public ServerOptions with(String property, Object value) {
        return withJvmArgument("-D" + property + "=" + value);
    }

    /** Byteman's rules change what the application's classes do. @param script a file of the test resources */
    public ServerOptions withRules(String script) {
        Path byteman = Path.of(System.getProperty("seckill.distributions"), "byteman.jar")
                .toAbsolutePath();
        Path rules = Path.of("src/test/resources", script).toAbsolutePath();
        return withJvmArgument("-javaagent:" + byteman + "=script:" + rules + ",boot:" + byteman);
    }

    public ServerOptions withBrokerSetting(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(brokerSettings);
        more.put(name, value.toString());
        return new ServerOptions(jvmArguments, demoSale, brokerReachable, more, shopJars);
    }

    /** A JAR of the shop's own in the application; on Payara Micro. */
    public ServerOptions withShopJar(Path jar) {
        return new ServerOptions(jvmArguments, demoSale, brokerReachable, brokerSettings, List.of(jar));
    }

    /** The arguments by which a JVM with a broker in it takes the broker's settings. */
    List<String> brokerArguments() {
        return brokerSettings.entrySet().stream()
                .map(setting -> "-Dbrokerconfig." + setting.getKey() + "=" + setting.getValue())
                .toList();
    }
}
