package io.seckill.reservation;

/** A batch lost a race and was rolled back. */
class StaleBatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleBatchException(Throwable cause) {
        super("the batch lost a race: " + cause.getMessage(), cause);
    }
}
