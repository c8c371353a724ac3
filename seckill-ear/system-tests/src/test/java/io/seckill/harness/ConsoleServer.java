package io.seckill.harness;

/**
 * Gives a test class the one server that all tests of the console share: its broker can be reached, and what keeps failing fails for
 * good within seconds. It has the optimising compiler, without which a password takes four times as long. A test that pauses a queue
 * resumes it, and one that makes dead letters removes them.
 */
public final class ConsoleServer extends ServerOfMany {

    @Override
    ServerOptions options() {
        return Broker.impatient(ServerOptions.unheated());
    }
}
