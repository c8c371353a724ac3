package io.seckill.delivery.rest;

import io.seckill.delivery.Address;
import io.seckill.delivery.AddressBook;
import io.seckill.identity.Role;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;

/** Where the caller's parcels go. */
@Path("account/address")
@ApplicationScoped
@RolesAllowed(Role.BUYER)
@Produces(MediaType.APPLICATION_JSON)
public class AddressResource {

    @Inject
    AddressBook addresses;

    @Inject
    RequestBodies bodies;

    @GET
    public Response read(@Context SecurityContext caller) {
        return addresses
                .find(buyer(caller))
                .map(AddressResource::answer)
                .orElseGet(() -> Problems.response(ProblemType.NOT_FOUND, "There is no address."));
    }

    /** Paid orders that have waited for an address are sent to it; what was requested before goes where it was to go. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(InputStream body, @Context SecurityContext caller) {
        Address address = bodies.read(body, AddressRequest.class).address();
        addresses.put(buyer(caller), address);
        return answer(address);
    }

    /** Safe to call again. */
    @DELETE
    public void remove(@Context SecurityContext caller) {
        addresses.remove(buyer(caller));
    }

    private static BuyerId buyer(SecurityContext caller) {
        return new BuyerId(caller.getUserPrincipal().getName());
    }

    private static Response answer(Address address) {
        return Response.ok(address).header("Cache-Control", "private, no-cache").build();
    }
}
