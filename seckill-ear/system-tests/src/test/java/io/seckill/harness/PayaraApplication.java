package io.seckill.harness;

import java.nio.file.Path;
import java.util.Map;

/** Payara Server, with a domain of each server's own. */
final class PayaraApplication extends Application {

    private static final ConfiguredServer CONFIGURED = new ConfiguredServer("payara");
    private static final int CONFIGURED_PORT_BASE =
            Ports.freeBase(PayaraDomain.HTTP, PayaraDomain.OPERATORS, PayaraDomain.ADMINISTRATION);

    private final PayaraDomain domain;

    PayaraApplication(Site site) {
        super(site);
        domain = PayaraDomain.copyOf(configured(), site.folder().resolve("payara"));
        domain.usePorts(CONFIGURED_PORT_BASE, site.port(), site.operatorsPort(), Ports.free());
        domain.addJvmArguments(site.jvmArguments());
    }

    @Override
    ServerProcess launch() {
        return PayaraProcess.start(domain, site().topology().environment());
    }

    @Override
    ServerLog log() {
        return new ServerLog(domain.log());
    }

    private static Path configured() {
        return CONFIGURED.madeFrom(
                Distributions.payara(), Map.of("SECKILL_PORT_BASE", String.valueOf(CONFIGURED_PORT_BASE)));
    }
}
