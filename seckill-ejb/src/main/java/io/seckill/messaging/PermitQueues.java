package io.seckill.messaging;

import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.DeliveryMode;
import jakarta.jms.InvalidDestinationRuntimeException;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A queue of permits for each sale that lets in at a rate. It lives as long as somebody makes permits: neither it nor what is in it
 * is written to the disk. The broker drops what is sent to a full one ({@code seckill.permits.#} in {@code broker.xml}). Outside of
 * transactions. Thread-safe.
 *
 * <p>The queue's own name is not one of the application's: it is in nobody's figures.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class PermitQueues {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String ADDRESS = "seckill.permits.";
    private static final String QUEUE = "permits.";
    private static final String PERMITS = "permits";
    private static final String TERM = "term";
    private static final String OURS = "{\"field\":\"name\",\"operation\":\"CONTAINS\",\"value\":\"" + QUEUE + "\"}";

    /** As many as a board lists sales. */
    private static final int MOST_QUEUES = 1_000;

    @Inject
    LoneSession session;

    @Inject
    BrokerManagement management;

    /** Safe to repeat. */
    public void make(SaleId sale) {
        String queue = Json.createObjectBuilder()
                .add("name", QUEUE + sale)
                .add("address", ADDRESS + sale)
                .add("routing-type", "ANYCAST")
                .add("durable", false)
                .add("auto-create-address", true)
                .build()
                .toString();
        management.ask(dialog -> dialog.callBroker("createQueue", queue, true));
    }

    /** Throws away what is in it. */
    public void empty(SaleId sale) {
        management.ask(dialog -> dialog.call(QUEUE + sale, "removeAllMessages"));
    }

    /** With what is in it, and its address. Safe to repeat. */
    public void remove(SaleId sale) {
        management.ask(dialog -> {
            if (all(dialog).contains(sale)) {
                dialog.callBroker("destroyQueue", QUEUE + sale, true, true);
            }
            return sale;
        });
    }

    /** The sales that have one. */
    public List<SaleId> all() {
        return management.ask(PermitQueues::all);
    }

    private static List<SaleId> all(BrokerDialog dialog) {
        JsonObject page =
                dialog.describeBroker("listQueues", OURS, 1, MOST_QUEUES).orElseThrow();
        return page.getJsonArray("data").getValuesAs(JsonObject.class).stream()
                .map(queue -> queue.getString("name"))
                .filter(name -> name.startsWith(QUEUE))
                .flatMap(name -> SaleId.parse(name.substring(QUEUE.length())).stream())
                .toList();
    }

    /**
     * Sends them one-way and not persistent: the broker's answer is not waited for.
     *
     * @throws JMSRuntimeException when one of the queues is not there (any more), or the broker does not answer
     */
    public void send(List<PermitMessage> messages) {
        session.use(PATIENCE, context -> {
            JMSProducer producer = context.createProducer().setDeliveryMode(DeliveryMode.NON_PERSISTENT);
            messages.forEach(message -> producer.send(queue(context, message.sale()), text(context, message)));
            return messages.size();
        });
    }

    /**
     * Takes what is there, without waiting for more.
     *
     * @param wanted messages at most, of each sale; a sale without a queue has none
     * @throws JMSRuntimeException when the broker does not answer
     */
    public List<PermitMessage> take(Map<SaleId, Integer> wanted) {
        List<PermitMessage> taken = new ArrayList<>();
        List<SaleId> withoutQueue = session.use(
                PATIENCE,
                context -> wanted.entrySet().stream()
                        .filter(sale -> !take(context, sale.getKey(), sale.getValue(), taken))
                        .map(Map.Entry::getKey)
                        .toList());
        if (!withoutQueue.isEmpty()) {
            // The client does not say whether there is no such queue or no broker to be asked for it.
            management.ask(PermitQueues::all);
        }
        return taken;
    }

    /** False when the queue was not found. */
    private static boolean take(JMSContext context, SaleId sale, int most, List<PermitMessage> taken) {
        Queue queue;
        try {
            queue = queue(context, sale);
        } catch (JMSRuntimeException e) {
            return false;
        }
        try (JMSConsumer consumer = context.createConsumer(queue)) {
            Optional<Message> next = Optional.ofNullable(consumer.receiveNoWait());
            for (int count = 1; next.isPresent(); count++) {
                taken.add(read(sale, next.get()));
                next = count < most ? Optional.ofNullable(consumer.receiveNoWait()) : Optional.empty();
            }
            return true;
        } catch (InvalidDestinationRuntimeException e) {
            return false;
        }
    }

    /** By its full name: a client that is given another one looks for a queue that is called like the address. */
    private static Queue queue(JMSContext context, SaleId sale) {
        return context.createQueue(ADDRESS + sale + "::" + QUEUE + sale);
    }

    private static Message text(JMSContext context, PermitMessage permits) {
        try {
            Message message = context.createMessage();
            message.setIntProperty(PERMITS, permits.permits());
            message.setLongProperty(TERM, permits.term());
            return message;
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    private static PermitMessage read(SaleId sale, Message message) {
        try {
            return new PermitMessage(sale, message.getIntProperty(PERMITS), message.getLongProperty(TERM));
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }
}
