package io.seckill.artemis;

import jakarta.jms.MessageListener;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Hands out endpoints that refuse a message for which the container began no transaction.
 *
 * <p>While Payara stops, its beans are still called after its transaction service has gone: {@code beforeDelivery} returns
 * normally without a transaction, Artemis acknowledges the message outside any, and only then does the bean fail. The
 * message would be lost. Refused here, before the acknowledgement, it stays in its queue.
 */
final class TransactedEndpoints {

    private final MessageEndpointFactory factory;
    private final TransactionManager transactions;

    private TransactedEndpoints(MessageEndpointFactory factory, TransactionManager transactions) {
        this.factory = factory;
        this.transactions = transactions;
    }

    static MessageEndpointFactory of(MessageEndpointFactory factory, TransactionManager transactions) {
        TransactedEndpoints guard = new TransactedEndpoints(factory, transactions);
        return (MessageEndpointFactory) Proxy.newProxyInstance(
                TransactedEndpoints.class.getClassLoader(),
                new Class<?>[] {MessageEndpointFactory.class},
                (proxy, method, arguments) -> guard.callFactory(method, arguments));
    }

    private Object callFactory(Method method, Object[] arguments) throws Throwable {
        Object result = call(factory, method, arguments);
        return result instanceof MessageEndpoint endpoint ? guarded(endpoint) : result;
    }

    private Object guarded(MessageEndpoint endpoint) {
        return Proxy.newProxyInstance(
                TransactedEndpoints.class.getClassLoader(),
                new Class<?>[] {MessageListener.class, MessageEndpoint.class},
                (proxy, method, arguments) -> callEndpoint(endpoint, method, arguments));
    }

    private Object callEndpoint(MessageEndpoint endpoint, Method method, Object[] arguments) throws Throwable {
        Object result = call(endpoint, method, arguments);
        boolean begins = method.getName().equals("beforeDelivery");
        if (begins && factory.isDeliveryTransacted((Method) arguments[0]) && !inTransaction()) {
            refuse(endpoint);
        }
        return result;
    }

    private boolean inTransaction() throws SystemException {
        return transactions.getStatus() != Status.STATUS_NO_TRANSACTION;
    }

    /** Ends the delivery, as the container expects after its beginning. */
    private static void refuse(MessageEndpoint endpoint) throws ResourceException {
        UnavailableException refusal = new UnavailableException("the container began no transaction for the message");
        try {
            endpoint.afterDelivery();
        } catch (ResourceException | RuntimeException e) {
            refusal.addSuppressed(e);
        }
        throw refusal;
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
