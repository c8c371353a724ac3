package io.seckill.lease;

import io.seckill.jdbc.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Another node that wants the same leases. */
@ApplicationScoped
public class OtherHolder {

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    public Leases leases() {
        Leases leases = new Leases();
        leases.statements = statements;
        leases.clock = clock;
        return leases;
    }
}
