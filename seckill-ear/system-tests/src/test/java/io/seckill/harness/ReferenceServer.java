package io.seckill.harness;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** A runnable distribution with something else in the place of the application, for comparison. All of it is in one process. */
public final class ReferenceServer implements AutoCloseable {

    private final MicroApplication application;

    private ReferenceServer(MicroApplication application) {
        this.application = application;
    }

    /**
     * @param launcher the jar that starts the distribution
     * @param folder for its data and its log
     */
    public static ReferenceServer start(Path launcher, Path folder, ServerOptions options) {
        Site site = new Site(folder, Ports.free(), Ports.free(), options, new Embedded(options, Site.data(folder)));
        ReferenceServer server = new ReferenceServer(new MicroApplication(site, launcher));
        server.application.start();
        return server;
    }

    public URI uri() {
        return application.uri();
    }

    public List<ProcessHandle> processes() {
        return application.processes().toList();
    }

    @Override
    public void close() {
        application.kill();
    }
}
