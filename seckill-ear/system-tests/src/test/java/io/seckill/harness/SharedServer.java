package io.seckill.harness;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class the one server that all such classes of a run share: a start costs seconds, and every test sells a
 * sale of its own. A test that stops its server, or fills its dead letters, starts one for itself.
 */
public final class SharedServer implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SharedServer.class);

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

        private final SeckillServer server =
                SeckillServer.start(ServerOptions.unheated().withDemoSale());

        @Override
        public void close() {
            server.stop();
            server.close();
        }
    }
}
