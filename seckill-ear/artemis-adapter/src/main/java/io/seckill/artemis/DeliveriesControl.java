package io.seckill.artemis;

/** The deliveries of this adapter as the application that gets them sees them (JMX, {@value #NAME}). */
public interface DeliveriesControl {

    String NAME = "io.seckill:type=Deliveries";

    /**
     * Ends the deliveries to all listeners; what a listener has in its hands, it finishes first. For an application that is being
     * taken away. Safe to call twice; there is no way back but to deploy the listeners again.
     */
    void end();
}
