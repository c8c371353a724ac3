package io.seckill.notification.smpp;

/** Takes the SMSC's receipts. Called by the session's own threads. */
@FunctionalInterface
public interface ReceiptListener {

    /** An exception makes the SMSC send the receipt again. */
    void receive(Receipt receipt);
}
