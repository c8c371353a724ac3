package io.seckill.bench;

/**
 * What a scenario's answers have to be.
 *
 * @param refused the share of refusals, from 0 to 1
 * @param tolerance so many may be more or less, where a mixture is cut off at its end
 */
record Expected(double refused, long tolerance) {

    static final Expected SUCCESS = new Expected(0, 0);
    static final Expected REFUSAL = new Expected(1, 0);

    /** Answers that are missing, and answers of the other kind. */
    long wrong(LoadResult load) {
        long off = Math.abs(load.notSuccessful() - Math.round(refused * load.requests()));
        return load.lost() + Math.max(0, off - tolerance);
    }
}
