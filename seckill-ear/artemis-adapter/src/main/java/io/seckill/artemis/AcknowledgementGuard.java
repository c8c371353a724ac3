package io.seckill.artemis;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQIllegalStateException;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.persistence.OperationContext;
import org.apache.activemq.artemis.core.server.MessageReference;
import org.apache.activemq.artemis.core.server.ServerConsumer;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.impl.AckReason;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.protocol.SessionCallback;

/**
 * A plugin of the broker: refuses an acknowledgement by an XA session that is in no branch. The broker would carry it out
 * by itself, and the message would be lost when the transaction around it fails.
 *
 * <p>WildFly sends such ones: it begins a delivery although the broker, which has just come back, could not be told of the
 * branch ({@code enlistResource} returns false and nobody looks), and acknowledges as soon as the broker listens again.
 * Thread-safe.
 */
public final class AcknowledgementGuard implements ActiveMQServerPlugin {

    private final Set<String> xaSessions = ConcurrentHashMap.newKeySet();

    @Override
    public void beforeCreateSession(
            String name,
            String username,
            int minLargeMessageSize,
            RemotingConnection connection,
            boolean autoCommitSends,
            boolean autoCommitAcks,
            boolean preAcknowledge,
            boolean xa,
            String defaultAddress,
            SessionCallback callback,
            boolean autoCreateQueues,
            OperationContext context,
            Map<SimpleString, RoutingType> prefixes) {
        if (xa) {
            xaSessions.add(name);
        }
    }

    @Override
    public void afterCloseSession(ServerSession session, boolean failed) {
        xaSessions.remove(session.getName());
    }

    /** Called before the acknowledgement is committed; thrown, the broker rolls it back and delivers the message again. */
    @Override
    public void messageAcknowledged(
            Transaction transaction, MessageReference message, AckReason reason, ServerConsumer consumer)
            throws ActiveMQException {
        boolean consumed = reason == AckReason.NORMAL && consumer != null;
        boolean inBranch = transaction != null && transaction.getXid() != null;
        if (consumed && !inBranch && xaSessions.contains(consumer.getSessionID())) {
            throw new ActiveMQIllegalStateException("an XA session acknowledges outside any branch; refused");
        }
    }
}
