package io.seckill.identity;

/** The issuer's keys cannot be read now, so nothing can be said about a token. */
public class IssuerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IssuerUnavailableException(Exception cause) {
        super("the issuer's keys cannot be read: " + cause.getMessage(), cause);
    }
}
