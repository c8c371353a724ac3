package io.seckill.alert;

/** What is looked for, and what to do about it. The subject is a queue, or what else it is about. */
public enum AlertRule {
    BROKER_SILENT(
            Severity.CRITICAL,
            "Look at the broker: nothing is sold without it. What was sold waits in the database and the journal."),
    NO_CONSUMER(
            Severity.CRITICAL,
            "Look at the nodes' logs: no listener is attached, so nothing of this queue is worked on."),
    QUEUE_OLD(
            Severity.WARNING,
            "Look at why its consumers are slow: the database, a failing message, or too few of them for this crowd."),
    QUEUE_DEEP(
            Severity.WARNING,
            "See whether it drains; if not, put more consumers to work or look at what they wait for."),
    QUEUE_PAUSED(Severity.WARNING, "Resume it when the reason is gone: its messages wait."),
    PROBE_SLOW(
            Severity.WARNING,
            "Messages take longer to this consumer than they may: see what it works on, and whether more consumers would help."),
    PROBE_MISSING(
            Severity.CRITICAL,
            "See whether the consumer hangs (its node's log and threads) and whether the broker delivers: nothing comes through."),
    CONSUMER_FAILS(
            Severity.CRITICAL,
            "Read the cause, mend it, and the messages are delivered again by themselves; what has failed 20 times is in the dead letters."),
    DEAD_LETTERS(
            Severity.WARNING,
            "Read the causes, mend them, then replay. What was carried out before is not done twice."),
    REFUND_FAILED(
            Severity.CRITICAL, "The payment provider has refused for good: settle it there, or begin the refund anew."),
    BOOKS_DIFFER(Severity.CRITICAL, "Look at the auditor's rows: something was changed by hand, or lost."),
    AUDITOR_SILENT(
            Severity.WARNING, "See whether a node runs and reaches database and broker: nobody proves the books.");

    private final Severity severity;
    private final String remedy;

    AlertRule(Severity severity, String remedy) {
        this.severity = severity;
        this.remedy = remedy;
    }

    public Severity severity() {
        return severity;
    }

    /** A sentence for whoever sees the alert. */
    public String remedy() {
        return remedy;
    }
}
