package io.seckill.reservation;

import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import io.seckill.value.Tsids;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What a buyer holds whose request went onto its sale's queue. No row is written for it, so its text bears all that is needed to find
 * what has become of it, at any node and after any restart.
 *
 * <p>Its last bytes are a digest over the others and the buyer: somebody else's ticket is none. The digest has no key. Who makes up
 * a ticket of his own is told that it waits, and learns nothing.
 *
 * @param id of the ticket that the buyer gets, if any
 * @param group of requests that share a message; a time-sorted identifier
 * @param number of the request in its group, from 0
 */
public record RequestTicket(TicketId id, SaleId sale, BuyerId buyer, int quantity, long group, int number) {

    private static final int BYTES = Long.BYTES * 3 + Integer.BYTES + Short.BYTES;

    private static final int DIGEST_BYTES = 8;

    /** Empty when the text is not a ticket of this buyer's. */
    public static Optional<RequestTicket> parse(String text, BuyerId buyer) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != BYTES + DIGEST_BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        RequestTicket ticket = new RequestTicket(
                new TicketId(buffer.getLong()),
                new SaleId(buffer.getLong()),
                buyer,
                buffer.getInt(),
                buffer.getLong(),
                buffer.getShort());
        return Optional.of(ticket).filter(own -> MessageDigest.isEqual(own.bytes(), bytes));
    }

    /** When it was put on the queue. */
    public Instant requestedAt() {
        return Tsids.instant(group);
    }

    /** 51 characters that stand in a path as they are. */
    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    private byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(BYTES + DIGEST_BYTES)
                .putLong(id.value())
                .putLong(sale.value())
                .putInt(quantity)
                .putLong(group)
                .putShort((short) number);
        return buffer.put(digest(buffer.array())).array();
    }

    private byte[] digest(byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, BYTES);
            return Arrays.copyOf(digest.digest(buyer.value().getBytes(StandardCharsets.UTF_8)), DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
