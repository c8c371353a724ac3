package io.seckill.harness;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives test classes one server, which is started and warmed for the first of them and ends with the run. */
abstract class ServerOfMany implements ParameterResolver {

    private final Namespace namespace = Namespace.create(getClass());

    /** How it is started. */
    abstract ServerOptions options();

    @Override
    public final boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SeckillServer.class;
    }

    @Override
    public final Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(namespace)
                .getOrComputeIfAbsent("server", key -> started(), Running.class)
                .server;
    }

    private Running started() {
        SeckillServer server = SeckillServer.start(options());
        try {
            return new Running(server.warmed());
        } catch (RuntimeException | Error cold) {
            server.close();
            throw cold;
        }
    }

    private record Running(SeckillServer server) implements CloseableResource {

        @Override
        public void close() {
            server.stop();
            server.close();
        }
    }
}
