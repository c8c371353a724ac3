package io.seckill.harness;

/**
 * Gives a test class the one server that all tests of the console share: its broker can be reached, and what keeps failing fails for
 * good within seconds. A test that pauses a queue resumes it, and one that makes dead letters removes them.
 */
public final class ConsoleServer extends ServerOfMany {

    @Override
    ServerOptions options() {
        return Broker.impatient(ServerOptions.usual());
    }
}
