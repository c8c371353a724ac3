package io.seckill.rest;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.seckill.metrics.Metrics;
import io.seckill.node.NodeClosing;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.LongAdder;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/**
 * Where requests to the API come in. Whoever stops a node closes the gate, waits until nobody is inside, and only then
 * takes the application away: what was taken is finished, and nobody gets half an answer. Thread-safe.
 */
@ApplicationScoped
public class RequestGate implements RequestGateControl {

    @Inject
    Event<NodeClosing> closing;

    @Inject
    Metrics metrics;

    private final LongAdder inside = new LongAdder();
    private final LongAdder came = new LongAdder();
    private volatile boolean open = true;

    void register(@Observes @Initialized(ApplicationScoped.class) Object start) throws JMException {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        if (!server.isRegistered(name())) {
            server.registerMBean(new StandardMBean(this, RequestGateControl.class, true), name());
        }
    }

    void count(@Observes @Initialized(ApplicationScoped.class) Object start) {
        FunctionCounter.builder("seckill.requests", came, LongAdder::sum)
                .description("Requests to the API that have reached this node")
                .register(metrics.registry());
        Gauge.builder("seckill.requests.inside", inside, LongAdder::sum)
                .description("Requests to the API that are not answered yet, purchases that wait at a desk among them")
                .register(metrics.registry());
    }

    @PreDestroy
    void unregister() {
        try {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(name());
        } catch (JMException e) {
            throw new IllegalStateException("the gate was not registered", e);
        }
    }

    /** True when the request may go on; its end must be told then, whatever becomes of it. */
    boolean enter() {
        came.increment();
        inside.increment();
        boolean mayEnter = open;
        if (!mayEnter) {
            inside.decrement();
        }
        return mayEnter;
    }

    /** A request that is inside stays beyond the end of its thread; its end must be told once more. */
    void stay() {
        inside.increment();
    }

    void leave() {
        inside.decrement();
    }

    @Override
    public void close() {
        open = false;
        closing.fire(new NodeClosing());
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public long getRequestsInside() {
        return inside.sum();
    }

    private static ObjectName name() throws JMException {
        return new ObjectName(NAME);
    }
}
