package io.seckill.launcher;

/** Something outside the program keeps it from starting. The message is one line that tells the user what to do. */
final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartRefused(String message) {
        super(message);
    }

    StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
