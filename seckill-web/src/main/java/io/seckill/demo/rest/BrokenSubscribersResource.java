package io.seckill.demo.rest;

import io.seckill.identity.Role;
import io.seckill.messaging.BrokenConsumers;
import io.seckill.rest.ProblemException;
import io.seckill.rest.RequestBodies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;

/** Consumers of this node that fail on purpose. */
@Path("demo/broken-subscribers")
@ApplicationScoped
@RolesAllowed({Role.OPERATOR, Role.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
public class BrokenSubscribersResource {

    @Inject
    DemoOnly demo;

    @Inject
    BrokenConsumers consumers;

    @Inject
    RequestBodies bodies;

    /** @param subscribers queues and subscriptions, by their names at the broker */
    public record Broken(@NotNull @Size(max = 20) List<@NotNull @Size(max = 64) String> subscribers) {}

    @GET
    public Broken read() {
        demo.check();
        return new Broken(consumers.queues());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Broken set(InputStream body) {
        demo.check();
        if (!consumers.set(bodies.read(body, Broken.class).subscribers())) {
            throw ProblemException.invalid("subscribers", "names something that is no consumer's queue");
        }
        return read();
    }
}
