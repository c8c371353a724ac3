package io.seckill.artemis;

import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.FileDeploymentManager;
import org.apache.activemq.artemis.core.config.impl.FileConfiguration;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/**
 * A broker inside the server's own process, with the addresses and queues of the standalone broker's {@code broker.xml}.
 *
 * <p>What differs from a standalone broker is set here and nowhere else: the folders, the acceptors, and no user
 * management: an in-VM acceptor is reached from inside the process only, and a further acceptor must not be reachable from
 * other machines. System properties that start
 * with {@code brokerconfig.} have the last word; the broker itself applies them when it starts.
 */
final class EmbeddedBroker {

    private static final String CONFIGURATION = "io/seckill/artemis/broker.xml";

    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();

    /**
     * @param folder where journal, bindings, pages and large messages lie; made when missing
     * @param acceptor address of a further acceptor ({@code tcp://localhost:61616}), or empty for in-VM only
     */
    EmbeddedBroker(Path folder, String acceptor) throws Exception {
        FileConfiguration configuration = configurationFile();
        useFolder(configuration, folder);
        useAcceptors(configuration, acceptor);
        configuration.setPersistenceEnabled(true);
        configuration.setSecurityEnabled(false);
        broker.setConfiguration(configuration);
    }

    void start() throws Exception {
        broker.start();
        if (!broker.getActiveMQServer().isActive()) {
            broker.stop();
            throw new IllegalStateException("The embedded broker did not start; the log says why");
        }
    }

    void stop() throws Exception {
        broker.stop();
    }

    private static FileConfiguration configurationFile() throws Exception {
        FileConfiguration configuration = new FileConfiguration();
        new FileDeploymentManager(CONFIGURATION).addDeployable(configuration).readConfiguration();
        return configuration;
    }

    private static void useFolder(Configuration configuration, Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        configuration.setBrokerInstance(absolute.toFile());
        configuration.setJournalDirectory(absolute.resolve("journal").toString());
        configuration.setBindingsDirectory(absolute.resolve("bindings").toString());
        configuration.setPagingDirectory(absolute.resolve("paging").toString());
        configuration.setLargeMessagesDirectory(
                absolute.resolve("large-messages").toString());
    }

    private static void useAcceptors(Configuration configuration, String acceptor) throws Exception {
        configuration.clearAcceptorConfigurations();
        configuration.addAcceptorConfiguration(new TransportConfiguration(InVMAcceptorFactory.class.getName()));
        if (!acceptor.isBlank()) {
            configuration.addAcceptorConfiguration("network", acceptor.strip());
        }
    }
}
