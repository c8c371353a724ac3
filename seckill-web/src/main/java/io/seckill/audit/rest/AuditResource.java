package io.seckill.audit.rest;

import io.seckill.audit.AuditTrail;
import io.seckill.audit.OperatorAction;
import io.seckill.identity.Role;
import io.seckill.rest.PageRequest;
import io.seckill.value.Tsids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;

/** What operators did, newest first. */
@Path("admin/audit")
@ApplicationScoped
@RolesAllowed({Role.OPERATOR, Role.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    @Inject
    AuditTrail trail;

    /** An action, as {@link OperatorAction} explains it. */
    public record ActionResponse(
            String id,
            Instant at,
            String operator,
            String address,
            String action,
            String subject,
            String before,
            String after) {

        static ActionResponse of(OperatorAction action) {
            return new ActionResponse(
                    Tsids.format(action.id()),
                    action.at(),
                    action.operator().name(),
                    action.operator().address(),
                    action.action(),
                    action.subject(),
                    action.before(),
                    action.after());
        }
    }

    /** @param cursor the last {@code id} of the page before */
    @GET
    public List<ActionResponse> page(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        PageRequest<Long> page = PageRequest.parse(cursor, limit, text -> Tsids.parse(text, id -> id));
        return trail.page(page.behind(), page.limit()).stream()
                .map(ActionResponse::of)
                .toList();
    }
}
