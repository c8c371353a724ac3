package io.seckill.challenge;

import java.util.SplittableRandom;

/**
 * A sum that a person does in the head: a number of two digits, more or less one of one digit. The answers are 2 to 98, and none of them is
 * right more often than once in 79 times.
 *
 * @param plus whether the second is added, or else taken away
 */
record Question(int first, boolean plus, int second) {

    static Question of(long number) {
        SplittableRandom lot = new SplittableRandom(number);
        return new Question(lot.nextInt(11, 90), lot.nextBoolean(), lot.nextInt(2, 10));
    }

    int answer() {
        return plus ? first + second : first - second;
    }

    /** As it is drawn. */
    String signs() {
        return first + (plus ? "+" : "-") + second + "=?";
    }

    /** For whoever cannot see the picture. */
    String words() {
        return "What is " + first + (plus ? " plus " : " minus ") + second + "?";
    }
}
