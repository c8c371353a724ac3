package io.seckill.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seckill.fixture.Database;
import io.seckill.fixture.Elsewhere;
import io.seckill.fixture.InContainer;
import io.seckill.value.SaleId;
import jakarta.inject.Inject;
import java.sql.SQLIntegrityConstraintViolationException;
import org.junit.jupiter.api.Test;

/** The dedup record, one for each consumer and message. */
class InboxIT extends InContainer {

    private static final String ITEMS = "select sum(items) from inbox where message_id = ?1";

    @Inject
    Inbox inbox;

    @Inject
    Elsewhere elsewhere;

    @Inject
    Database database;

    private final String message = MessageIds.next(SaleId.next());

    @Test
    void refusesASecondRecordOfTheSameConsumerAndMessage() {
        elsewhere.commit(() -> inbox.record(Consumer.CREDIT, message, 2));

        assertThatThrownBy(() -> elsewhere.commit(() -> inbox.record(Consumer.CREDIT, message, 7)))
                .hasRootCauseInstanceOf(SQLIntegrityConstraintViolationException.class);

        assertThat(database.figure(ITEMS, message)).isEqualTo(2);
    }

    @Test
    void holdsWhatWasRecordedForThisConsumerOnly() {
        elsewhere.commit(() -> inbox.record(Consumer.CREDIT, message, 2));

        assertThat(holds(Consumer.CREDIT)).isTrue();
        assertThat(holds(Consumer.COUPON)).isFalse();
        elsewhere.commit(() -> inbox.record(Consumer.COUPON, message, 2));
        assertThat(holds(Consumer.COUPON)).isTrue();
    }

    @Test
    void forgetsARecordThatWasRolledBack() {
        assertThatThrownBy(() -> elsewhere.commit(() -> {
                    inbox.record(Consumer.SMS, message, 1);
                    throw new IllegalStateException("the business update failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(holds(Consumer.SMS)).isFalse();
    }

    private boolean holds(Consumer consumer) {
        return elsewhere.call(() -> inbox.holds(consumer, message));
    }
}
