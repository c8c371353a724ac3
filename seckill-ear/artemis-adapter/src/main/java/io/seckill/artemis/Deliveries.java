package io.seckill.artemis;

import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;

/**
 * The listeners that one adapter delivers to.
 *
 * <p>Payara takes a listener's container away before it tells the adapter: a message that comes in between is refused by the container,
 * and a refusal by a node that stops in order looks like a failure. So the application ends the deliveries itself, first
 * (ADR 007). Thread-safe; bounded by the listeners that are deployed.
 */
final class Deliveries implements DeliveriesControl {

    private final ActiveMQResourceAdapter adapter;
    private final Map<ActivationSpec, MessageEndpointFactory> active = new ConcurrentHashMap<>();

    Deliveries(ActiveMQResourceAdapter adapter) {
        this.adapter = adapter;
    }

    void register() throws JMException {
        ManagementFactory.getPlatformMBeanServer()
                .registerMBean(new StandardMBean(this, DeliveriesControl.class, true), name());
    }

    void unregister() throws JMException {
        ManagementFactory.getPlatformMBeanServer().unregisterMBean(name());
    }

    void began(MessageEndpointFactory listener, ActivationSpec activation) {
        active.put(activation, listener);
    }

    void ended(ActivationSpec activation) {
        active.remove(activation);
    }

    @Override
    public void end() {
        active.forEach((activation, listener) -> adapter.endpointDeactivation(listener, activation));
    }

    private static ObjectName name() throws JMException {
        return new ObjectName(NAME);
    }
}
