package io.seckill.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** The dedup record: a consumer has carried out a message. Written once, with the business rows, never changed. */
@Entity
@Table(name = "inbox")
@IdClass(InboxEntry.Key.class)
public class InboxEntry {

    @Id
    private String consumer;

    @Id
    @Column(name = "message_id")
    private String messageId;

    private int items;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected InboxEntry() {}

    InboxEntry(Key key, int items, Instant receivedAt) {
        this.consumer = key.consumer;
        this.messageId = key.messageId;
        this.items = items;
        this.receivedAt = receivedAt;
    }

    /** The primary key, in the form that {@code @IdClass} asks for. */
    public static class Key implements Serializable {

        private String consumer;
        private String messageId;

        protected Key() {}

        Key(String consumer, String messageId) {
            this.consumer = consumer;
            this.messageId = messageId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.consumer.equals(consumer) && key.messageId.equals(messageId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(consumer, messageId);
        }
    }
}
