package io.seckill.demo.rest;

import io.seckill.demo.DemoCrowd;
import io.seckill.identity.Role;
import io.seckill.rest.ProblemException;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import io.seckill.rest.RequestBodies;
import io.seckill.value.SaleId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;

/** Lets crowds loose. */
@Path("demo/crowds")
@ApplicationScoped
@RolesAllowed({Role.OPERATOR, Role.ADMINISTRATOR})
public class DemoCrowdsResource {

    @Inject
    DemoOnly demo;

    @Inject
    DemoCrowd crowd;

    @Inject
    RequestBodies bodies;

    /** So many new buyers, who click once each within so many seconds. */
    public record CrowdRequest(
            @NotNull String saleId,

            @NotNull @Min(1) @Max(20_000) @Digits(integer = 5, fraction = 0)
            BigDecimal buyers,

            @NotNull @Min(1) @Max(60) @Digits(integer = 2, fraction = 0)
            BigDecimal seconds) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(InputStream body, @Context HttpServletRequest request) {
        demo.check();
        CrowdRequest wish = bodies.read(body, CrowdRequest.class);
        SaleId sale = SaleId.parse(wish.saleId()).orElseThrow(() -> ProblemException.invalid("saleId", "is no sale's"));
        Duration over = Duration.ofSeconds(wish.seconds().longValueExact());
        return crowd.begin(here(request), sale, wish.buyers().intValueExact(), over)
                ? Response.accepted().build()
                : Problems.response(ProblemType.ILLEGAL_STATE, "There is a crowd already.");
    }

    private static URI here(HttpServletRequest request) {
        String address = request.getLocalAddr();
        String host = address.contains(":") ? "[" + address + "]" : address;
        return URI.create("http://" + host + ":" + request.getLocalPort() + "/");
    }
}
