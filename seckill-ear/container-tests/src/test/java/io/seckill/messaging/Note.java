package io.seckill.messaging;

import io.seckill.value.SaleId;
import java.util.List;

/** A message that nobody of the application reads. */
public record Note(String messageId, SaleId saleId, int urgency, List<String> items) implements Batch<String, Note> {

    static Note of(SaleId sale, int urgency) {
        return new Note(MessageIds.next(sale), sale, urgency, List.of("note"));
    }

    @Override
    public int priority() {
        return urgency;
    }

    @Override
    public Note with(String newMessageId, List<String> newItems) {
        return new Note(newMessageId, saleId, urgency, newItems);
    }
}
