package io.seckill.permit;

import io.seckill.value.SaleId;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * One thread that asks for permits without end, several thousand times a second.
 *
 * @param granted permits
 * @param seconds that it took
 */
record Crowd(long granted, double seconds) {

    private static final long PAUSE = Duration.ofNanos(100_000).toNanos();

    static Crowd asks(Permits permits, SaleId sale, Duration time) {
        long begin = System.nanoTime();
        long granted = 0;
        while (System.nanoTime() - begin < time.toNanos()) {
            if (permits.take(sale) == PermitAnswer.GRANTED) {
                granted++;
            } else {
                LockSupport.parkNanos(PAUSE);
            }
        }
        return new Crowd(granted, (System.nanoTime() - begin) / 1e9);
    }

    /** Waits for the first permit, so that the making has begun. */
    static void awaitFirst(Permits permits, SaleId sale) {
        long begin = System.nanoTime();
        while (permits.take(sale) != PermitAnswer.GRANTED) {
            if (System.nanoTime() - begin > Duration.ofSeconds(60).toNanos()) {
                throw new AssertionError("no permit in 60 s");
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    double perSecond() {
        return granted / seconds;
    }
}
