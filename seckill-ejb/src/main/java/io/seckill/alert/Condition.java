package io.seckill.alert;

import io.seckill.jdbc.Statements;

/**
 * Something that is so at this moment, and should not be.
 *
 * @param text what exactly, with figures
 */
record Condition(AlertRule rule, String subject, String text) {

    /** As wide as the columns. */
    private static final int SUBJECT_LENGTH = 64;

    private static final int TEXT_LENGTH = 500;

    Condition {
        subject = Statements.beginning(subject, SUBJECT_LENGTH);
        text = Statements.beginning(text, TEXT_LENGTH);
    }

    boolean isOf(Alert alert) {
        return rule == alert.rule() && subject.equals(alert.subject());
    }
}
