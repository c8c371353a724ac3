package io.seckill.json;

/** A text that was to be read is not JSON of the expected type. */
public class MalformedJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedJsonException(Exception cause) {
        super("malformed JSON: " + cause.getMessage(), cause);
    }
}
