package io.seckill.admission.rest;

import io.seckill.admission.Block;
import io.seckill.admission.BlockOutcome;
import io.seckill.admission.BlockService;
import io.seckill.audit.rest.Operators;
import io.seckill.identity.Role;
import io.seckill.rest.Instants;
import io.seckill.rest.PageRequest;
import io.seckill.rest.ProblemException;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import io.seckill.rest.RequestBodies;
import io.seckill.rest.RestApplication;
import io.seckill.value.Tsids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is kept from buying. */
@Path("admin/risk/blocks")
@ApplicationScoped
@RolesAllowed({Role.OPERATOR, Role.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
public class BlocksResource {

    @Inject
    BlockService blocks;

    @Inject
    RequestBodies bodies;

    @Inject
    Clock clock;

    public record BlockResponse(
            String blockId, String kind, String subject, String reason, String by, Instant at, Instant expiresAt) {

        static BlockResponse of(Block block) {
            return new BlockResponse(
                    Tsids.format(block.id()),
                    block.kind().name(),
                    block.subject(),
                    block.reason(),
                    block.by(),
                    block.at(),
                    block.expiresAt().orElse(null));
        }
    }

    /**
     * Newest first; one that has expired is among them until the list changes.
     *
     * @param cursor the last {@code blockId} of the page before
     */
    @GET
    public List<BlockResponse> page(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        PageRequest<Long> page = PageRequest.parse(cursor, limit, text -> Tsids.parse(text, id -> id));
        return blocks.page(page.behind(), page.limit()).stream()
                .map(BlockResponse::of)
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body, @Context HttpServletRequest caller) {
        BlockRequest request = bodies.read(body, BlockRequest.class);
        String subject = request.meant()
                .orElseThrow(
                        () -> ProblemException.invalid("subject", "is not an address, nor a range like 10.0.0.0/8"));
        Optional<Instant> end = Instants.later("expiresAt", request.expiresAt(), clock.instant());
        return answer(blocks.add(request.kindMeant(), subject, request.reason(), end, Operators.of(caller)));
    }

    @DELETE
    @Path("{block}")
    public Response remove(@PathParam("block") String block, @Context HttpServletRequest caller) {
        boolean removed = Tsids.parse(block, id -> id)
                .filter(id -> blocks.remove(id, Operators.of(caller)))
                .isPresent();
        return removed
                ? Response.noContent().build()
                : Problems.response(ProblemType.NOT_FOUND, "There is no such block (any more).");
    }

    private static Response answer(BlockOutcome outcome) {
        if (outcome instanceof BlockOutcome.Added added) {
            BlockResponse block = BlockResponse.of(added.block());
            return Response.status(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, RestApplication.BASE + "/admin/risk/blocks/" + block.blockId())
                    .entity(block)
                    .build();
        }
        return outcome instanceof BlockOutcome.Full full
                ? Problems.response(ProblemType.CONFLICT, "The list has " + full.most() + " entries: remove some.")
                : Problems.response(ProblemType.CONFLICT, "That is blocked already: remove it first.");
    }
}
