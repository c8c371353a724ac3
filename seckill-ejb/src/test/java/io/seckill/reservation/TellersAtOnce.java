package io.seckill.reservation;

import java.time.Duration;

/** Tellers for tests: on the thread of whoever decides. Nobody is told that he has waited too long. */
public final class TellersAtOnce extends Tellers {

    @Override
    public void execute(Runnable telling) {
        telling.run();
    }

    @Override
    void repeat(Duration pause, Runnable work) {
        // No test waits so long.
    }
}
