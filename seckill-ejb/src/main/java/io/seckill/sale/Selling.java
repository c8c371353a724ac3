package io.seckill.sale;

import java.time.Duration;
import java.util.Optional;

/**
 * How a sale lets buyers in and decides their purchases.
 *
 * @param mode what a click meets; it cannot change once the sale has opened
 * @param answerSeconds in a sale that queues first: a request that nobody has looked at for longer is refused, and never sells
 * @param quiz whether buyers have to prove to be persons first
 * @param admittedPerSecond how many purchases the desk lets in each second on all nodes together, 1 or more; empty: all
 */
public record Selling(SaleMode mode, int answerSeconds, boolean quiz, Optional<Integer> admittedPerSecond) {

    public static final Selling USUAL = new Selling(SaleMode.RESERVE_FIRST, 60, false, Optional.empty());

    public boolean queuesFirst() {
        return mode == SaleMode.QUEUE_FIRST;
    }

    /** Of a request, from when it was put on the queue. */
    public Duration answerTime() {
        return Duration.ofSeconds(answerSeconds);
    }
}
