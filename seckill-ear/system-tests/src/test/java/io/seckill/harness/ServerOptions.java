package io.seckill.harness;

import java.util.ArrayList;
import java.util.List;

/** How a test's server is started: arguments of the JVM and of the program. */
public record ServerOptions(List<String> jvmArguments, List<String> arguments) {

    public static ServerOptions usual() {
        return new ServerOptions(List.of(), List.of());
    }

    public ServerOptions withDemoSale() {
        return new ServerOptions(jvmArguments, with(arguments, "--demo-sale"));
    }

    public ServerOptions withBrokerPort(int port) {
        return new ServerOptions(jvmArguments, with(arguments, "--broker-port=" + port));
    }

    /** A system property of the server's JVM. */
    public ServerOptions with(String property, Object value) {
        return new ServerOptions(with(jvmArguments, "-D" + property + "=" + value), arguments);
    }

    private static List<String> with(List<String> list, String more) {
        List<String> longer = new ArrayList<>(list);
        longer.add(more);
        return List.copyOf(longer);
    }
}
