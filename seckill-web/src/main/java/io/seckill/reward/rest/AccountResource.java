package io.seckill.reward.rest;

import io.seckill.identity.Role;
import io.seckill.rest.PageRequest;
import io.seckill.reward.CreditEntryId;
import io.seckill.reward.RewardHistory;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/**
 * What the caller has earned by orders, newest first, page by page. A list's page begins behind the order that {@code cursor}
 * names: the last one of the page before.
 */
@Path("account")
@ApplicationScoped
@RolesAllowed(Role.BUYER)
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {

    @Inject
    RewardHistory rewards;

    @GET
    @Path("credit")
    public Response credit(
            @QueryParam("cursor") String cursor, @QueryParam("limit") String limit, @Context SecurityContext caller) {
        PageRequest<CreditEntryId> page = PageRequest.parse(cursor, limit, CreditEntryId::parse);
        return fresh(CreditResponse.of(rewards.credit(buyer(caller), page.behind(), page.limit())));
    }

    @GET
    @Path("coupons")
    public Response coupons(
            @QueryParam("cursor") String cursor, @QueryParam("limit") String limit, @Context SecurityContext caller) {
        PageRequest<OrderId> page = PageRequest.parse(cursor, limit, OrderId::parse);
        return fresh(rewards.coupons(buyer(caller), page.behind(), page.limit()).stream()
                .map(CouponResponse::of)
                .toList());
    }

    @GET
    @Path("red-packets")
    public Response redPackets(
            @QueryParam("cursor") String cursor, @QueryParam("limit") String limit, @Context SecurityContext caller) {
        PageRequest<OrderId> page = PageRequest.parse(cursor, limit, OrderId::parse);
        return fresh(rewards.redPackets(buyer(caller), page.behind(), page.limit()).stream()
                .map(RedPacketResponse::of)
                .toList());
    }

    private static BuyerId buyer(SecurityContext caller) {
        return new BuyerId(caller.getUserPrincipal().getName());
    }

    private static Response fresh(Object body) {
        return Response.ok(body).header("Cache-Control", "private, no-cache").build();
    }
}
