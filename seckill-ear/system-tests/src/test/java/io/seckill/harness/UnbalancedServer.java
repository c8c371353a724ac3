package io.seckill.harness;

/**
 * Gives a test class the one server that those share who let messages fail for good and throw them away: the books of their sales do
 * not agree afterwards, and the auditor says so. There are no probes among the messages that they count. A test leaves no queue
 * paused and no dead letter.
 */
public final class UnbalancedServer extends ServerOfMany {

    @Override
    ServerOptions options() {
        return Broker.impatient(ServerOptions.unheated())
                .with("seckill.delivery.sandbox-seconds", 0)
                .with("seckill.probe.seconds", 0);
    }
}
