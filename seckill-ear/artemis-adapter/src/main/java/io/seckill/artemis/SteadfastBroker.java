package io.seckill.artemis;

import io.seckill.steadfast.FreshConnection;
import io.seckill.steadfast.ResourceManager;
import io.seckill.steadfast.SteadfastResource;
import jakarta.jms.JMSException;
import jakarta.jms.XAConnection;
import jakarta.jms.XASession;
import java.util.Map;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;
import org.apache.activemq.artemis.ra.ConnectionFactoryProperties;
import org.apache.activemq.artemis.service.extensions.xa.ActiveMQXAResourceWrapper;
import org.apache.activemq.artemis.service.extensions.xa.ActiveMQXAResourceWrapperFactory;
import org.apache.activemq.artemis.service.extensions.xa.ActiveMQXAResourceWrapperImpl;

/**
 * Gives every XA resource of the adapter, for sends and for listeners, the steadfast second phase. Artemis' adapter finds
 * it as a service of {@link java.util.ServiceLoader}; so it has no other way to the adapter than a static one.
 */
public final class SteadfastBroker implements ActiveMQXAResourceWrapperFactory {

    /** Milliseconds: below the transaction timeout, above the slowest sync of a disk. */
    private static final long CALL_TIMEOUT = 5_000;

    private static final ResourceManager BROKER = new ResourceManager("the broker", SteadfastBroker::onFreshConnection);

    private static volatile ActiveMQResourceAdapter adapter;

    /** The one adapter of this archive, before it has made any resource. */
    static void reachedThrough(ActiveMQResourceAdapter started) {
        adapter = started;
    }

    /** Waits until the broker can be reached, once in this process. */
    static void awaitFirst() {
        BROKER.awaitFirst();
    }

    @Override
    public ActiveMQXAResourceWrapper wrap(XAResource resource, Map<String, Object> properties) {
        return new ActiveMQXAResourceWrapperImpl(new SteadfastResource(resource, BROKER), properties);
    }

    private static void onFreshConnection(FreshConnection.Call call) throws XAException {
        try (ActiveMQConnectionFactory factory = factory();
                XAConnection connection = factory.createXAConnection(adapter.getUserName(), adapter.getPassword());
                XASession session = connection.createXASession()) {
            call.on(session.getXAResource());
        } catch (JMSException e) {
            XAException away = new XAException(XAException.XAER_RMFAIL);
            away.initCause(e);
            throw away;
        }
    }

    /** One attempt: whoever calls tries again. */
    private static ActiveMQConnectionFactory factory() {
        ActiveMQConnectionFactory factory = adapter.newConnectionFactory(new ConnectionFactoryProperties());
        factory.setInitialConnectAttempts(1);
        factory.setReconnectAttempts(0);
        factory.setCallTimeout(CALL_TIMEOUT);
        return factory;
    }
}
