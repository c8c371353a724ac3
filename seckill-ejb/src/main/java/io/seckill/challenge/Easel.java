package io.seckill.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Where pictures are drawn. A picture takes a processor a millisecond or so, and at an opening everybody wants one: so there are never more
 * being drawn than there are processors, and who has to wait too long is told so. Thread-safe.
 */
@ApplicationScoped
class Easel {

    /** A thread of the server that waits is missing elsewhere. */
    private static final long PATIENCE_MILLIS = 500;

    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());

    /** Empty when too many others have it drawn. */
    Optional<byte[]> draw(String signs, long distortion) {
        if (!isFree()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Picture.png(signs, distortion));
        } finally {
            places.release();
        }
    }

    private boolean isFree() {
        try {
            return places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
