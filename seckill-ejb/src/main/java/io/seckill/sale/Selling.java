package io.seckill.sale;

import java.time.Duration;

/**
 * How a sale decides purchases. It cannot change once the sale has opened.
 *
 * @param answerSeconds in a sale that queues first: a request that nobody has looked at for longer is refused, and never sells
 */
public record Selling(SaleMode mode, int answerSeconds) {

    public static final Selling USUAL = new Selling(SaleMode.RESERVE_FIRST, 60);

    public boolean queuesFirst() {
        return mode == SaleMode.QUEUE_FIRST;
    }

    /** Of a request, from when it was put on the queue. */
    public Duration answerTime() {
        return Duration.ofSeconds(answerSeconds);
    }
}
