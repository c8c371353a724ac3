package io.seckill.admission;

/**
 * Decides who is kept from buying. A shop adds a rule of its own as a CDI bean (a class with {@code @ApplicationScoped} that implements
 * this) in a JAR of its own; nothing of Seckill has to be changed for it.
 *
 * <p>All rules are asked about each purchase, by their {@link #order}, until one does not let it pass. They are asked by many threads at
 * once, in the thread that answers the buyer: a rule answers from memory, within microseconds, and neither waits nor asks a database.
 * What needs longer is looked up beforehand. A rule that throws lets pass, and is in the log: rules keep some out, and one that fails
 * must not keep out everybody. Stock, price and the units that a buyer may have are not guarded by rules.
 */
public interface RiskRule {

    /** Asked after those that are shipped (100 block list, 200 account age, 300 velocity), unless it says otherwise. */
    int USUAL_ORDER = 1_000;

    /** Its name in meters: lower-case words with hyphens. */
    String name();

    /** Lower is asked earlier; of two with the same, the one whose name comes first. */
    default int order() {
        return USUAL_ORDER;
    }

    /** Whether it looks at {@link RiskAttempt#history}. Counting costs each purchase some time, so it is done only for rules that say so. */
    default boolean needsHistory() {
        return false;
    }

    Verdict judge(RiskAttempt attempt);
}
