package io.seckill.preheat.rest;

import io.seckill.identity.Role;
import io.seckill.preheat.Preheat;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.InetSocketAddress;

/** Warms the node that is asked, on an operator's request. */
@Path("admin/preheats")
@ApplicationScoped
@RolesAllowed({Role.OPERATOR, Role.ADMINISTRATOR})
public class PreheatsResource {

    @Inject
    Preheat preheat;

    @POST
    public Response begin(@Context HttpServletRequest request) {
        InetSocketAddress here = new InetSocketAddress(request.getLocalAddr(), request.getLocalPort());
        return preheat.begin(here)
                ? Response.accepted().build()
                : Problems.response(
                        ProblemType.ILLEGAL_STATE,
                        "There is no preheat while one is at work, while something is or will soon be on sale, or where it is switched off.");
    }
}
