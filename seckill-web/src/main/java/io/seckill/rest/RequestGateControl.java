package io.seckill.rest;

/** The gate as a tool of the server's own machine sees it (JMX, {@value #NAME}): a launcher, a script of an operator. */
public interface RequestGateControl {

    String NAME = "io.seckill:type=RequestGate";

    /**
     * From now on requests are told to come again, here or at another node, and no consumers are added any more. Returns when those that
     * were added have ended what they had begun. There is no way back but a restart.
     */
    void close();

    boolean isOpen();

    /** Requests that have come in and are not answered yet. */
    long getRequestsInside();
}
