package io.seckill.challenge.rest;

import io.seckill.challenge.ChallengeOutcome;
import io.seckill.challenge.ChallengeService;
import io.seckill.identity.Role;
import io.seckill.rest.RequestBodies;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.function.BiFunction;

/** The quiz before a purchase. Somebody else's challenge is as unknown as one that does not exist. */
@Path("sales/{sale}/challenges")
@ApplicationScoped
@RolesAllowed(Role.BUYER)
@Produces(MediaType.APPLICATION_JSON)
public class ChallengesResource {

    @Inject
    ChallengeService challenges;

    @Inject
    RequestBodies bodies;

    /** Another picture with another sum each time. */
    @POST
    public Response ask(@PathParam("sale") String sale, @Context SecurityContext caller) {
        return answer(sale, caller, challenges::ask);
    }

    /** The sum in words, some seconds after its picture, for whoever cannot see that. */
    @GET
    @Path("{challenge}/text")
    public Response text(
            @PathParam("sale") String sale, @PathParam("challenge") String id, @Context SecurityContext caller) {
        return answer(sale, caller, (known, buyer) -> challenges.words(known, buyer, id));
    }

    /** The right one yields a token for one purchase of this buyer in this sale. */
    @POST
    @Path("{challenge}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response answer(
            @PathParam("sale") String sale,
            @PathParam("challenge") String id,
            InputStream body,
            @Context SecurityContext caller) {
        int number = bodies.read(body, AnswerRequest.class).answer().intValueExact();
        return answer(sale, caller, (known, buyer) -> challenges.answer(known, buyer, id, number));
    }

    private static Response answer(
            String sale, SecurityContext caller, BiFunction<SaleId, BuyerId, ChallengeOutcome> use) {
        BuyerId buyer = new BuyerId(caller.getUserPrincipal().getName());
        return ChallengeAnswers.answer(
                SaleId.parse(sale).map(id -> use.apply(id, buyer)).orElseGet(ChallengeOutcome.Unknown::new));
    }
}
