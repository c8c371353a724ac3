package io.seckill.alert;

import io.seckill.auditor.AuditorReport;
import io.seckill.auditor.AuditorService;
import io.seckill.auditor.AuditorState;
import io.seckill.auditor.Finding;
import io.seckill.messaging.MessageFailures;
import io.seckill.payment.RefundFailures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;

/** What rows of the database say. Thread-safe. */
@ApplicationScoped
class RowConditions {

    /** A failing message is tried again after half a minute at most. */
    private static final Duration LATELY = Duration.ofSeconds(45);

    @Inject
    MessageFailures failures;

    @Inject
    RefundFailures refunds;

    @Inject
    AuditorService auditor;

    @Inject
    Clock clock;

    Stream<Condition> all() {
        return Stream.of(failing(), failedRefunds(), books()).flatMap(found -> found);
    }

    private Stream<Condition> failing() {
        return failures.since(clock.instant().minus(LATELY)).stream()
                .map(failing -> new Condition(
                        AlertRule.CONSUMER_FAILS,
                        failing.queue(),
                        failing.messages() + " messages have failed again and again lately, the last one with "
                                + failing.cause()));
    }

    private Stream<Condition> failedRefunds() {
        long count = refunds.count();
        return count == 0
                ? Stream.empty()
                : Stream.of(
                        new Condition(AlertRule.REFUND_FAILED, "refunds", count + " refunds have failed for good."));
    }

    private Stream<Condition> books() {
        AuditorReport report = auditor.latest();
        if (report.state() == AuditorState.UNKNOWN) {
            return Stream.of(
                    new Condition(AlertRule.AUDITOR_SILENT, "auditor", "The books have not been read for a while."));
        }
        return report.findings().stream().map(RowConditions::condition);
    }

    private static Condition condition(Finding finding) {
        return new Condition(
                AlertRule.BOOKS_DIFFER, "sale " + finding.saleId(), String.join("; ", finding.sentences()) + ".");
    }
}
