package io.seckill.notification.rest;

import io.seckill.identity.Role;
import io.seckill.notification.PhoneRegistration;
import io.seckill.notification.PhoneService;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import io.seckill.rest.RequestBodies;
import io.seckill.value.BuyerId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;

/** The buyer's own phone number, to which short messages go. */
@Path("account/phone")
@ApplicationScoped
@RolesAllowed(Role.BUYER)
@Produces(MediaType.APPLICATION_JSON)
public class PhoneResource {

    @Inject
    PhoneService phones;

    @Inject
    PhoneRegistration registration;

    @Inject
    RequestBodies bodies;

    @GET
    public Response read(@Context SecurityContext caller) {
        return phones.find(buyer(caller))
                .map(PhoneBody::of)
                .map(PhoneResource::answer)
                .orElseGet(() -> Problems.response(ProblemType.NOT_FOUND, "You have given no phone number."));
    }

    /** Safe to call again. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response give(@Context SecurityContext caller, InputStream body) {
        PhoneBody phone = bodies.read(body, PhoneBody.class);
        registration.give(buyer(caller), phone.number());
        return answer(phone);
    }

    /** Safe to call again. */
    @DELETE
    public Response remove(@Context SecurityContext caller) {
        phones.remove(buyer(caller));
        return Response.noContent().build();
    }

    private static BuyerId buyer(SecurityContext caller) {
        return new BuyerId(caller.getUserPrincipal().getName());
    }

    private static Response answer(PhoneBody phone) {
        return Response.ok(phone)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
