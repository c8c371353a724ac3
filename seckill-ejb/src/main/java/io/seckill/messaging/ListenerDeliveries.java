package io.seckill.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * What the server's resource adapter delivers to the listeners, by its management bean. Only this project's adapter, for Payara, has
 * one: WildFly ends deliveries before it takes the listeners away (ADR 007).
 */
@ApplicationScoped
public class ListenerDeliveries {

    private static final Logger LOG = System.getLogger(ListenerDeliveries.class.getName());
    private static final String NAME = "io.seckill:type=Deliveries";

    /** Returns when no listener has a message in its hands. */
    public void end() {
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        try {
            ObjectName name = new ObjectName(NAME);
            if (beans.isRegistered(name)) {
                beans.invoke(name, "end", null, null);
            }
        } catch (JMException e) {
            LOG.log(Level.WARNING, "deliveries could not be ended before their listeners", e);
        }
    }
}
