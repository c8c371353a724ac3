package io.seckill.harness;

import java.util.function.Function;

/** The application servers that Seckill runs on. */
public enum Platform {
    MICRO(site -> new MicroApplication(site, Distributions.micro())),
    WILDFLY(WildFlyApplication::new),
    PAYARA(PayaraApplication::new);

    private final Function<Site, Application> application;

    Platform(Function<Site, Application> application) {
        this.application = application;
    }

    /** The application on a server of its own at this site, not started yet. */
    Application at(Site site) {
        return application.apply(site);
    }
}
