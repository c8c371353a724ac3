package io.seckill.harness;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class the one server that all tests of the console share: its broker can be reached, and what keeps failing fails for
 * good within seconds. A test that pauses a queue resumes it, and one that makes dead letters removes them.
 */
public final class ConsoleServer implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(ConsoleServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SeckillServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("server", key -> new Running(), Running.class)
                .server;
    }

    private static final class Running implements CloseableResource {

        private final SeckillServer server = SeckillServer.start(Broker.impatient(ServerOptions.usual()));

        @Override
        public void close() {
            server.stop();
            server.close();
        }
    }
}
