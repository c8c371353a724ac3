package io.seckill.trace;

import io.seckill.messaging.Browsed;
import io.seckill.messaging.MessageReceipts;
import io.seckill.messaging.WaitingMessage;
import io.seckill.messaging.WaitingMessages;
import io.seckill.monitoring.QueueReport;
import io.seckill.monitoring.QueueService;
import io.seckill.monitoring.QueueState;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the messages at the broker that are wanted: in the queues that held something at the last look, the dead letters first. Bounded
 * in messages and in time; thread-safe.
 */
@ApplicationScoped
class TracedMessages {

    /** Shown; whoever has more of them looks into the queues themselves. */
    private static final int MOST = 20;

    /** For all queues together; whoever asks is waiting. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    @Inject
    QueueService queues;

    @Inject
    WaitingMessages waiting;

    @Inject
    MessageReceipts receipts;

    /** @param notLookedAt queues that hold more than was looked at */
    record Sight(List<WaitingMessage> messages, List<String> notLookedAt) {

        boolean isNothing() {
            return messages.isEmpty() && notLookedAt.isEmpty();
        }
    }

    /** Those about some purchases, at least one. */
    Sight about(List<Trace> traces) {
        List<SaleId> sales = traces.stream().map(Trace::sale).distinct().toList();
        Predicate<WaitingMessage> wanted = message -> traces.stream().anyMatch(trace -> trace.isNamedBy(message));
        return find(wanted, limit -> waiting.deadLettersOf(sales, wanted, limit));
    }

    /** Those that the application names so: each reader of an event has one of its own. */
    Sight named(String messageId) {
        Predicate<WaitingMessage> wanted =
                message -> message.messageId().filter(messageId::equals).isPresent();
        return find(wanted, limit -> waiting.deadLettersNamed(messageId, limit));
    }

    private Sight find(Predicate<WaitingMessage> wanted, IntFunction<Browsed<WaitingMessage>> deadLetters) {
        long begin = System.nanoTime();
        List<WaitingMessage> found = new ArrayList<>();
        List<String> notLookedAt = new ArrayList<>();
        for (String queue : notEmpty()) {
            boolean tooLate = System.nanoTime() - begin > LONGEST.toNanos();
            if (tooLate || found.size() == MOST) {
                notLookedAt.add(queue);
                continue;
            }
            int left = MOST - found.size();
            Browsed<WaitingMessage> seen = queue.equals(WaitingMessages.DEAD_LETTERS)
                    ? deadLetters.apply(left)
                    : waiting.first(queue, wanted, left);
            found.addAll(seen.found());
            if (seen.cut() || found.size() == MOST) {
                notLookedAt.add(queue);
            }
        }
        return new Sight(found, notLookedAt);
    }

    TracedMessage trace(WaitingMessage message) {
        return TracedMessage.of(message, message.messageId().map(receipts::of).orElse(List.of()));
    }

    private List<String> notEmpty() {
        List<String> names = queues.latest().map(QueueReport::queues).orElse(List.of()).stream()
                .filter(queue -> queue.waiting() > 0)
                .map(QueueState::queue)
                .toList();
        Predicate<String> dead = WaitingMessages.DEAD_LETTERS::equals;
        return Stream.concat(names.stream().filter(dead), names.stream().filter(dead.negate()))
                .toList();
    }
}
