package io.seckill.messaging;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Fetches some messages and works on them in one XA transaction: acknowledgements, dedup records, rows and messages that follow, all
 * or none. What is done with each is what its listener does.
 *
 * <p>When one of them fails, all are delivered again, and the broker counts a failed delivery for each. So a message that has failed
 * before ends its group, and begins none: it is worked on alone when it comes first. Who calls asks for single messages for a
 * while after a failure.
 *
 * <p>A session bean, so that a thread of any origin has a component of this module around it: Payara loses messages that are sent in
 * the transaction of a thread that has only inherited one (ADR 024). The transaction is begun and committed here by hand, so that it
 * is known what became of it.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class GroupIntake {

    /** For a first message; who waits is asked once a second whether he is still needed. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /**
     * Characters of bodies, after which a group is large enough: a batch of some hundred items shares its transaction already, and a
     * group of such ones could take longer than a transaction may.
     */
    private static final int ENOUGH_TEXT = 60_000;

    @Resource(name = "jms/seckillCF")
    ConnectionFactory connections;

    @Inject
    UserTransaction transaction;

    @Inject
    MessageIntake intake;

    @Inject
    DatabaseOutage outage;

    /** @param limit of messages, at least 1 */
    public GroupOutcome take(Subscriber subscriber, int limit) {
        List<Message> group = new ArrayList<>();
        try {
            outage.sitOut();
            transaction.begin();
            receive(subscriber, limit, group);
            for (Message message : group) {
                intake.receive(message, subscriber.consumer(), subscriber.handlers());
            }
            transaction.commit();
            return new GroupOutcome.Taken((int) group.stream()
                    .filter(message -> !ProbeReturns.isProbe(message))
                    .count());
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException
                | JMSException
                | RuntimeException e) {
            rollBackIfOpen(e);
            return new GroupOutcome.Failed(group.size(), e);
        }
    }

    /** The session stays with the transaction; what is received is acknowledged in its branch. */
    private void receive(Subscriber subscriber, int limit, List<Message> group) throws JMSException {
        try (JMSContext context = connections.createContext();
                JMSConsumer consumer = attach(context, subscriber)) {
            int text = 0;
            Message message = consumer.receive(PATIENCE.toMillis());
            while (message != null) {
                group.add(message);
                text += MessageTexts.body(message).length();
                boolean isLast = group.size() >= limit || text >= ENOUGH_TEXT || failedBefore(message);
                message = isLast ? null : consumer.receiveNoWait();
            }
        }
    }

    private static JMSConsumer attach(JMSContext context, Subscriber subscriber) {
        String selector = Activation.of(subscriber.listener()).selector().orElse(null);
        return subscriber.consumer().attach(context, selector);
    }

    private static boolean failedBefore(Message message) throws JMSException {
        return message.getIntProperty("JMSXDeliveryCount") > 1;
    }

    private void rollBackIfOpen(Exception cause) {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException | IllegalStateException e) {
            cause.addSuppressed(e);
        }
    }
}
