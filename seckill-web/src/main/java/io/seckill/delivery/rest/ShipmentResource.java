package io.seckill.delivery.rest;

import io.seckill.delivery.ShipmentService;
import io.seckill.delivery.ShipmentStatus;
import io.seckill.identity.Role;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import io.seckill.value.OrderId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** The shipment of an order, for its buyer and for the support. There is none before the order is paid for. */
@Path("orders/{order}/shipment")
@ApplicationScoped
@RolesAllowed({Role.BUYER, Role.OPERATOR, Role.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
public class ShipmentResource {

    @Inject
    ShipmentService shipments;

    @GET
    public Response read(@PathParam("order") String order, @Context SecurityContext caller) {
        return OrderId.parse(order)
                .flatMap(shipments::find)
                .filter(shipment -> maySee(shipment, caller))
                .map(ShipmentResource::answer)
                .orElseGet(() -> Problems.response(ProblemType.NOT_FOUND, "There is no shipment of such an order."));
    }

    private static boolean maySee(ShipmentStatus shipment, SecurityContext caller) {
        return caller.isUserInRole(Role.OPERATOR)
                || caller.isUserInRole(Role.ADMINISTRATOR)
                || shipment.buyer().value().equals(caller.getUserPrincipal().getName());
    }

    private static Response answer(ShipmentStatus shipment) {
        return Response.ok(ShipmentResponse.of(shipment))
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
