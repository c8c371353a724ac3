package io.seckill.harness;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The command that the reservation desk sends, as a program of another team would write it. */
public record PlaceOrdersMessage(
        String messageId,
        int schemaVersion,
        String occurredAt,
        String saleId,
        String title,
        long priceMinor,
        String currency,
        int paymentSeconds,
        List<Item> items) {

    public record Item(String ticketId, String buyer, int quantity, String reservedAt) {

        public static Item of(String ticketId, String buyer) {
            return new Item(ticketId, buyer, 1, Instant.now().toString());
        }
    }

    public static PlaceOrdersMessage of(Sale sale, Item... items) {
        return new PlaceOrdersMessage(
                UUID.randomUUID().toString(),
                1,
                Instant.now().toString(),
                sale.saleId(),
                sale.title(),
                sale.priceMinor(),
                sale.currency(),
                900,
                List.of(items));
    }
}
