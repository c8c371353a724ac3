package io.seckill.alert;

/** How soon somebody has to act. */
public enum Severity {
    /** Now: buyers notice it, or money is at stake. */
    CRITICAL,
    /** Today, or before it becomes critical. */
    WARNING
}
