package io.seckill.reservation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * One sale's desk on this node: a bounded queue and at most one writer, who takes all that waits.
 *
 * <p>The writer exists while something waits. Whoever puts a purchase into the queue and finds no writer starts one;
 * a writer that finds the queue empty resigns and then looks once more, since a purchase may have come between its last
 * look and its resignation. So batches grow with the time that commits take, and an idle sale costs no thread. Between two
 * batches a crowd is let gather.
 */
public final class SaleDesk {

    /**
     * A commit whose database or broker has died in the middle of it lasts until that is back. Whoever comes meanwhile is
     * told at once. Far above a commit's time, also in the first seconds of a cold server.
     */
    private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(3);

    /** From this size on a batch is a crowd's: what a transaction costs by itself is then shared by enough to share more. */
    private static final int CROWD = 8;

    /** The next batch begins half as long after a batch as that one took. */
    private static final long GATHERING_SHARE = 2;

    /** However slow the database is: a buyer notices a tenth of a second. */
    private static final long MOST_GATHERING_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private final BlockingQueue<WaitingPurchase> queue;
    private final int batchLimit;
    private final Consumer<List<WaitingPurchase>> writer;
    private final LongSupplier nanos;
    private final LongConsumer pause;
    private final AtomicBoolean writing = new AtomicBoolean();
    private volatile OptionalLong batchSince = OptionalLong.empty();
    private volatile List<WaitingPurchase> batch = List.of();

    /**
     * @param writer decides purchases and tells what they have come to; whom it tells nothing, is told to come again
     * @param nanos the time of {@link System#nanoTime}
     * @param pause lets so many nanoseconds pass
     */
    public SaleDesk(
            int queueLimit,
            int batchLimit,
            Consumer<List<WaitingPurchase>> writer,
            LongSupplier nanos,
            LongConsumer pause) {
        this.queue = new LinkedBlockingQueue<>(queueLimit);
        this.batchLimit = batchLimit;
        this.writer = writer;
        this.nanos = nanos;
        this.pause = pause;
    }

    /** False when the queue is full or its writer is stuck: nothing was taken. */
    public boolean submit(WaitingPurchase purchase, Executor threads) {
        if (isStuck() || !queue.offer(purchase)) {
            return false;
        }
        if (writing.compareAndSet(false, true)) {
            startWriter(threads);
        }
        return true;
    }

    private boolean isStuck() {
        OptionalLong since = batchSince;
        return since.isPresent() && nanos.getAsLong() - since.getAsLong() > STUCK_NANOS;
    }

    /**
     * Tells those to come again who have waited longer than that; to be called a few times a second. Whom the writer has is waited for as
     * long again as a transaction may take: a server may end one later than its time-out says, and asking again is safe whatever becomes
     * of it.
     */
    public void tellWhoWaitsTooLong(Duration patience, Duration transactionTimeout) {
        long now = nanos.getAsLong();
        for (WaitingPurchase first = queue.peek(); first != null && first.waits(patience, now); first = queue.peek()) {
            if (queue.remove(first)) {
                first.withdraw();
            }
        }
        Duration withWriter = patience.plus(transactionTimeout);
        batch.stream()
                .filter(purchase -> purchase.waits(withWriter, now))
                .forEach(purchase -> purchase.tell(PurchaseOutcome.Busy.A_SECOND));
    }

    private void startWriter(Executor threads) {
        try {
            threads.execute(this::write);
        } catch (RejectedExecutionException e) {
            writing.set(false);
            throw e;
        }
    }

    private void write() {
        do {
            try {
                for (List<WaitingPurchase> taken = next(); !taken.isEmpty(); taken = next()) {
                    long begin = nanos.getAsLong();
                    batch = taken;
                    batchSince = OptionalLong.of(begin);
                    decide(taken);
                    letGather(taken.size(), nanos.getAsLong() - begin);
                }
            } finally {
                batch = List.of();
                batchSince = OptionalLong.empty();
                writing.set(false);
            }
        } while (!queue.isEmpty() && writing.compareAndSet(false, true));
    }

    private void decide(List<WaitingPurchase> taken) {
        try {
            writer.accept(taken);
        } finally {
            taken.forEach(purchase -> purchase.tell(PurchaseOutcome.Busy.A_SECOND));
        }
    }

    /**
     * Under a crowd the next batch begins a little later than it could. Those who were just told, and the requests that the server
     * had no core for during the commit, are then in it, and every transaction from here to the last SMS carries more. A purchase
     * waits longer by less than it gains; the cores are not idle meanwhile (ADR 019).
     */
    private void letGather(int batchSize, long batchNanos) {
        if (batchSize >= CROWD && queue.size() < batchLimit) {
            pause.accept(Math.min(batchNanos / GATHERING_SHARE, MOST_GATHERING_NANOS));
        }
    }

    /** The purchases that wait now, up to the limit, without those that were withdrawn. */
    private List<WaitingPurchase> next() {
        List<WaitingPurchase> batch = new ArrayList<>();
        for (WaitingPurchase purchase = poll(batch); purchase != null; purchase = poll(batch)) {
            if (purchase.claim()) {
                batch.add(purchase);
            }
        }
        return batch;
    }

    private WaitingPurchase poll(List<WaitingPurchase> batch) {
        return batch.size() < batchLimit ? queue.poll() : null;
    }
}
