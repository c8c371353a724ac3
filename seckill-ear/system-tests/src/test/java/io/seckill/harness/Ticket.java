package io.seckill.harness;

/** A purchase as its buyer sees it. */
public record Ticket(String ticketId, String saleId, int quantity, String status, String orderId, String reason) {

    public boolean isOrdered() {
        return "ORDERED".equals(status);
    }

    public boolean isRefused() {
        return "REFUSED".equals(status);
    }

    /** The status can still change by itself within the next seconds. */
    public boolean isPending() {
        return "QUEUED".equals(status) || "RESERVED".equals(status);
    }
}
