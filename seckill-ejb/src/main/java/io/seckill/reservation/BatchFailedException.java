package io.seckill.reservation;

/** A batch could not be carried out, or it is not known whether it was. */
class BatchFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BatchFailedException(Throwable cause) {
        super("the batch failed: " + cause.getMessage(), cause);
    }
}
