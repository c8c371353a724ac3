package io.seckill.value;

/** A buyer as the token's issuer names it (claim {@code sub}): 1 to 64 characters. */
public record BuyerId(String value) {

    public static final int MAX_LENGTH = 64;

    public BuyerId {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a buyer's name has 1 to " + MAX_LENGTH + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
