package io.seckill.identity.rest;

import io.seckill.identity.Caller;
import io.seckill.identity.DemoIssuer;
import io.seckill.identity.Role;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemException;
import io.seckill.rest.ProblemType;
import io.seckill.rest.RequestBodies;
import io.seckill.value.BuyerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/** Tokens for anyone who asks, where this deployment has the demo issuer; elsewhere there is no such path. */
@Path("demo/tokens")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DemoTokensResource {

    private static final String ROLES = Role.BUYER + "|" + Role.OPERATOR + "|" + Role.ADMINISTRATOR;

    @Inject
    DemoIssuer issuer;

    @Inject
    RequestBodies bodies;

    /** Whom the token is to speak for; without groups, for a buyer. */
    public record TokenRequest(
            @NotBlank @Size(max = BuyerId.MAX_LENGTH) String subject,
            @Size(max = 3) List<@Pattern(regexp = ROLES) String> groups) {

        Caller caller() {
            return new Caller(new BuyerId(subject), groups == null ? Set.of(Role.BUYER) : Set.copyOf(groups));
        }
    }

    public record TokenResponse(String token) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public TokenResponse issue(InputStream body) {
        TokenRequest request = bodies.read(body, TokenRequest.class);
        return issuer.issue(request.caller())
                .map(TokenResponse::new)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemType.NOT_FOUND, "This deployment takes its tokens from its own issuer.")));
    }
}
