package io.seckill.trace;

import io.seckill.messaging.MessageItem;
import io.seckill.messaging.MessageReceipt;
import io.seckill.messaging.MessageReceipts;
import io.seckill.messaging.WaitingMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows purchases through all that came of them. What is read was committed, but not at one moment: something may come while it is
 * read. Needs no transaction. Thread-safe.
 */
@ApplicationScoped
public class TraceService {

    /** Purchases shown by one call. */
    public static final int MOST = 20;

    @Inject
    Purchases purchases;

    @Inject
    TraceReader reader;

    @Inject
    TracedMessages messages;

    @Inject
    MessageReceipts receipts;

    /** Empty when nothing is known. */
    public Optional<TraceReport> find(TraceKey key) {
        return key instanceof TraceKey.OfMessage message ? ofMessage(message.messageId()) : ofPurchases(key);
    }

    private Optional<TraceReport> ofPurchases(TraceKey key) {
        Purchases.Found found = purchases.find(key, MOST + 1);
        List<Trace> traces = reader.read(found, MOST);
        if (traces.isEmpty()) {
            return Optional.empty();
        }
        TracedMessages.Sight sight = messages.about(traces);
        return Optional.of(report(found, traces, List.of(), sight));
    }

    /** Of a message that is not at the broker any more, it is known who has carried it out, and not what it was about. */
    private Optional<TraceReport> ofMessage(String messageId) {
        List<MessageReceipt> recorded = receipts.of(messageId);
        TracedMessages.Sight sight = messages.named(messageId);
        if (recorded.isEmpty() && sight.isNothing()) {
            return Optional.empty();
        }
        List<MessageItem> items = sight.messages().stream()
                .map(WaitingMessage::items)
                .flatMap(List::stream)
                .distinct()
                .toList();
        Purchases.Found found = purchases.of(items);
        return Optional.of(report(found, reader.read(found, MOST), recorded, sight));
    }

    private TraceReport report(
            Purchases.Found found, List<Trace> traces, List<MessageReceipt> recorded, TracedMessages.Sight sight) {
        Map<WaitingMessage, TracedMessage> seen = new LinkedHashMap<>();
        sight.messages().forEach(message -> seen.put(message, messages.trace(message)));
        List<Trace> complete = traces.stream()
                .map(trace -> trace.with(seen.keySet().stream()
                        .filter(trace::isNamedBy)
                        .map(seen::get)
                        .toList()))
                .map(trace -> trace.withTraceOf(seen.keySet()))
                .toList();
        return new TraceReport(
                complete, found.tickets().size() > MOST, List.copyOf(seen.values()), recorded, sight.notLookedAt());
    }
}
