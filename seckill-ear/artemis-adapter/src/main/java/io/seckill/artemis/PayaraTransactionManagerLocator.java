package io.seckill.artemis;

import jakarta.transaction.TransactionManager;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.apache.activemq.artemis.service.extensions.transactions.TransactionManagerLocator;

/** Tells Artemis' adapter where Payara keeps its transaction manager; found as a service of {@link java.util.ServiceLoader}. */
public final class PayaraTransactionManagerLocator implements TransactionManagerLocator {

    private static final String NAME = "java:appserver/TransactionManager";

    @Override
    public TransactionManager getTransactionManager() {
        try {
            return InitialContext.doLookup(NAME);
        } catch (NamingException e) {
            throw new IllegalStateException("No transaction manager at " + NAME + ": is this Payara?", e);
        }
    }
}
