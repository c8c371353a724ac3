package io.seckill.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the command line asks for.
 *
 * @param host address to listen on; this machine only unless asked otherwise, because the demo issuer gives a token to
 *     whoever can reach it
 * @param port where everybody comes in
 * @param operatorsPort another port, with threads of its own: a crowd at the first one keeps nobody waiting there
 * @param brokerPort port at which the embedded broker listens for other processes; empty: it does not
 */
record LaunchOptions(String host, int port, int operatorsPort, Path data, boolean demoSale, OptionalInt brokerPort) {

    static final String USAGE =
            "Usage: java -jar seckill.jar [--port=8080] [--operators-port=8081] [--host=127.0.0.1] [--data=DIR] [--demo-sale]"
                    + " [--broker-port=N]";

    private static final LaunchOptions DEFAULTS =
            new LaunchOptions("127.0.0.1", 8080, 8081, Path.of("data"), false, OptionalInt.empty());
    static final int HIGHEST_PORT = 65535;

    static LaunchOptions parse(String... arguments) {
        LaunchOptions options = DEFAULTS;
        for (String argument : List.of(arguments)) {
            options = options.with(argument);
        }
        return options;
    }

    private LaunchOptions with(String argument) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        String value = equals < 0 ? "" : argument.substring(equals + 1).strip();
        return switch (name) {
            case "--host" -> new LaunchOptions(text(name, value), port, operatorsPort, data, demoSale, brokerPort);
            case "--port" -> new LaunchOptions(host, port(name, value), operatorsPort, data, demoSale, brokerPort);
            case "--operators-port" -> new LaunchOptions(host, port, port(name, value), data, demoSale, brokerPort);
            case "--data" ->
                new LaunchOptions(host, port, operatorsPort, folder(text(name, value)), demoSale, brokerPort);
            case "--demo-sale" -> new LaunchOptions(host, port, operatorsPort, data, true, brokerPort);
            case "--broker-port" ->
                new LaunchOptions(host, port, operatorsPort, data, demoSale, OptionalInt.of(port(name, value)));
            default -> throw new StartRefused("Unknown option " + argument + ". " + USAGE);
        };
    }

    private static String text(String name, String value) {
        if (value.isEmpty()) {
            throw new StartRefused("The option " + name + " needs a value: " + name + "=VALUE. " + USAGE);
        }
        return value;
    }

    private static int port(String name, String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new StartRefused(notAPort(name, value), e);
        }
        throw new StartRefused(notAPort(name, value));
    }

    private static String notAPort(String name, String value) {
        return "The option " + name + " needs a port number from 1 to " + HIGHEST_PORT + ", not \"" + value + "\".";
    }

    private static Path folder(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new StartRefused("The data folder \"" + value + "\" is not a path. Choose another: --data=DIR", e);
        }
    }
}
