package io.seckill.container;

import fish.payara.arquillian.container.payara.managed.PayaraMicroContainerConfiguration;
import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import io.seckill.launcher.ServerUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.protocol.servlet5.ServletMethodExecutor;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Payara Micro with the settings of the distribution, started once for all test classes. Arquillian's own container
 * starts a server for each deployment, and makes a deployment for each class; since all classes have the same one, the
 * first is kept until the end of the run.
 */
public final class SeckillServer extends PayaraMicroDeployableContainer {

    private ServerUnderTest server;
    private Archive<?> archive;
    private ProtocolMetaData deployed;

    @Override
    public void setup(PayaraMicroContainerConfiguration configuration) {
        try {
            server = ServerUnderTest.prepare(folder("seckill.distribution"), folder("seckill.workFolder"));
            configuration.setCmdOptions(oneString(server.javaOptions()));
            configuration.setExtraMicroOptions(oneString(server.serverOptions()));
        } catch (IOException e) {
            throw new UncheckedIOException("The files of the server cannot be written", e);
        }
        super.setup(configuration);
    }

    /**
     * Arquillian's container reads from the server's log where the tests are to be called, and sometimes does so before
     * the end of the lines in question. It is known without them.
     */
    @Override
    public ProtocolMetaData deploy(Archive<?> application) throws DeploymentException {
        if (deployed == null) {
            super.deploy(application);
            archive = application;
            Servlet runner = new Servlet(ServletMethodExecutor.ARQUILLIAN_SERVLET_NAME, "/");
            deployed = new ProtocolMetaData().addContext(new HTTPContext(server.host(), server.port()).add(runner));
        }
        return deployed;
    }

    /** Kept: the next class uses it. */
    @Override
    public void undeploy(Archive<?> application) {}

    /** What the container of Arquillian calls undeployment ends the server. */
    @Override
    public void stop() throws LifecycleException {
        try {
            if (deployed != null) {
                super.undeploy(archive);
            }
        } catch (DeploymentException e) {
            throw new LifecycleException("The server cannot be stopped", e);
        }
    }

    private static Path folder(String property) {
        return Path.of(System.getProperty(property));
    }

    /** The container cuts the string at its blanks, but for those behind a backslash. */
    private static String oneString(List<String> options) {
        return options.stream().map(option -> option.replace(" ", "\\ ")).collect(Collectors.joining(" "));
    }
}
