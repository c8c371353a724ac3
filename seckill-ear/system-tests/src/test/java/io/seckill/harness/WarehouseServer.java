package io.seckill.harness;

/** Gives a test class the one server that those share who are the warehouse themselves, and who count messages: it sends no probes. A test leaves no queue paused and no dead letter. */
public final class WarehouseServer extends ServerOfMany {

    @Override
    ServerOptions options() {
        return Broker.impatient(ServerOptions.usual())
                .with("seckill.delivery.sandbox", false)
                .with("seckill.probe.seconds", 0);
    }
}
