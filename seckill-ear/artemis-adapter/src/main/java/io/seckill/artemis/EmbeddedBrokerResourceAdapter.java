package io.seckill.artemis;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.transaction.TransactionManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import javax.management.JMException;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;
import org.apache.activemq.artemis.ra.ConnectionFactoryProperties;

/**
 * Artemis' resource adapter, which in mode {@code embedded} brings its broker along.
 *
 * <p>The broker starts before the adapter and stops after it: no bean ever looks for a broker that is not there yet, and
 * the last transaction of a stopping bean still finds one. In every other mode this is the plain adapter and the broker
 * is a server of its own. The container makes one instance and calls {@code start} and {@code stop} one after the other;
 * the setters are called before {@code start}.
 */
public class EmbeddedBrokerResourceAdapter extends ActiveMQResourceAdapter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(EmbeddedBrokerResourceAdapter.class.getName());
    private static final String EMBEDDED = "embedded";

    private String embeddedMode = "none";
    private String embeddedDir = "data/artemis";
    private String embeddedAcceptor = "";
    private final transient Deliveries deliveries = new Deliveries(this);
    private transient EmbeddedBroker broker;

    @Override
    public void start(BootstrapContext context) throws ResourceAdapterInternalException {
        if (EMBEDDED.equals(embeddedMode)) {
            startBroker();
        }
        SteadfastBroker.reachedThrough(this);
        super.start(context);
        openToManagement();
    }

    @Override
    public void stop() {
        closeToManagement();
        super.stop();
        if (broker != null) {
            stopBroker();
        }
    }

    @Override
    public void endpointActivation(MessageEndpointFactory endpoints, ActivationSpec activation)
            throws ResourceException {
        TransactionManager transactions = new PayaraTransactionManagerLocator().getTransactionManager();
        super.endpointActivation(TransactedEndpoints.of(endpoints, transactions), activation);
        deliveries.began(endpoints, activation);
    }

    /** Nothing happens to an activation that has ended already. */
    @Override
    public void endpointDeactivation(MessageEndpointFactory endpoints, ActivationSpec activation) {
        deliveries.ended(activation);
        super.endpointDeactivation(endpoints, activation);
    }

    /** For sends and for recovery; the first of them waits for a broker that is not there yet. */
    @Override
    public ActiveMQConnectionFactory getConnectionFactory(ConnectionFactoryProperties properties) {
        SteadfastBroker.awaitFirst();
        return super.getConnectionFactory(properties);
    }

    private void openToManagement() throws ResourceAdapterInternalException {
        try {
            deliveries.register();
        } catch (JMException e) {
            throw new ResourceAdapterInternalException("There is another adapter in this server", e);
        }
    }

    private void closeToManagement() {
        try {
            deliveries.unregister();
        } catch (JMException e) {
            LOG.log(Level.WARNING, "The deliveries were not open to management", e);
        }
    }

    private void startBroker() throws ResourceAdapterInternalException {
        try {
            broker = new EmbeddedBroker(Path.of(embeddedDir), embeddedAcceptor);
            broker.start();
            LOG.log(Level.INFO, "The embedded broker runs on {0}", embeddedDir);
        } catch (Exception e) {
            throw new ResourceAdapterInternalException("The embedded broker cannot start on " + embeddedDir, e);
        }
    }

    private void stopBroker() {
        try {
            broker.stop();
            LOG.log(Level.INFO, "The embedded broker is stopped");
        } catch (Exception e) {
            LOG.log(
                    Level.ERROR,
                    "The embedded broker did not stop cleanly; its journal is replayed at the next start",
                    e);
        }
    }

    public String getEmbeddedMode() {
        return embeddedMode;
    }

    /** {@code embedded} starts a broker in this process, {@code none} does not. */
    public void setEmbeddedMode(String embeddedMode) {
        this.embeddedMode = embeddedMode;
    }

    public String getEmbeddedDir() {
        return embeddedDir;
    }

    /** Folder of the embedded broker's files. */
    public void setEmbeddedDir(String embeddedDir) {
        this.embeddedDir = embeddedDir;
    }

    public String getEmbeddedAcceptor() {
        return embeddedAcceptor;
    }

    /** Address at which the embedded broker also listens for other processes; empty: it does not. */
    public void setEmbeddedAcceptor(String embeddedAcceptor) {
        this.embeddedAcceptor = embeddedAcceptor == null ? "" : embeddedAcceptor;
    }
}
