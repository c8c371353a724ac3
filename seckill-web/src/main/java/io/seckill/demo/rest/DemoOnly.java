package io.seckill.demo.rest;

import io.seckill.identity.IdentitySettings;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemException;
import io.seckill.rest.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps the demo out of production. */
@ApplicationScoped
class DemoOnly {

    @Inject
    IdentitySettings identity;

    /** @throws ProblemException where there is no demo issuer: there is no such path then */
    void check() {
        if (!identity.demo()) {
            throw new ProblemException(Problem.of(ProblemType.NOT_FOUND, "This deployment is no demo."));
        }
    }
}
