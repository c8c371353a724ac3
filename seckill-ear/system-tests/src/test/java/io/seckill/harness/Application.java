package io.seckill.harness;

import java.net.URI;

/** The application on one kind of server. */
abstract class Application extends ServerPart {

    private final Site site;

    Application(Site site) {
        super("application");
        this.site = site;
    }

    @Override
    boolean isUsable(String logged) {
        return Readiness.of(uri());
    }

    final Site site() {
        return site;
    }

    final URI uri() {
        return URI.create("http://127.0.0.1:" + site.port());
    }
}
