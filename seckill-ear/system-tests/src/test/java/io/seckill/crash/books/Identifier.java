package io.seckill.crash.books;

/** How a row's 64-bit key is written in answers: 13 digits of Crockford's base 32, the highest first. */
final class Identifier {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 13;
    private static final int BITS = 5;

    private Identifier() {}

    static String text(long key) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int digit = LENGTH - 1; digit >= 0; digit--) {
            text.append(DIGITS.charAt((int) (key >>> (digit * BITS)) & 31));
        }
        return text.toString();
    }
}
