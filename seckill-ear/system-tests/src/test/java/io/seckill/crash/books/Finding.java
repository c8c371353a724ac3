package io.seckill.crash.books;

/**
 * One thing that is wrong.
 *
 * @param amount how much it adds to its figure
 * @param row the row or the buyer's record, as it stands
 */
public record Finding(long amount, String row) {

    static Finding one(String row) {
        return new Finding(1, row);
    }
}
