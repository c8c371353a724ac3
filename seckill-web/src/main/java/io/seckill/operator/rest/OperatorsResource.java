package io.seckill.operator.rest;

import io.seckill.audit.rest.Operators;
import io.seckill.identity.Role;
import io.seckill.operator.AccountChange;
import io.seckill.operator.OperatorAccount;
import io.seckill.operator.OperatorAdministration;
import io.seckill.rest.RequestBodies;
import io.seckill.rest.RestApplication;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The accounts of those who sign in with a password. */
@Path("admin/operators")
@ApplicationScoped
@RolesAllowed(Role.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
public class OperatorsResource {

    private static final String ROLES = Role.OPERATOR + "|" + Role.ADMINISTRATOR;

    @Inject
    OperatorAdministration operators;

    @Inject
    RequestBodies bodies;

    public record AddRequest(
            @NotNull
            @Pattern(
                    regexp = OperatorAccount.NAME,
                    message = "has 1 to 64 of a-z, 0-9, . _ - and begins with a letter or digit")
            String name,

            @NotNull @Size(max = 128) String password,
            @NotNull @Size(min = 1, max = 2) List<@Pattern(regexp = ROLES) String> roles) {}

    /** What is absent stays as it is. */
    public record ChangeRequest(
            @Size(min = 1, max = 2) List<@Pattern(regexp = ROLES) String> roles,
            @Size(max = 128) String password,
            Boolean disabled) {

        AccountChange change() {
            return new AccountChange(
                    Optional.ofNullable(roles).map(Set::copyOf),
                    Optional.ofNullable(password),
                    Optional.ofNullable(disabled));
        }
    }

    public record OperatorResponse(String name, List<String> roles, boolean passwordMustChange, boolean disabled) {

        static OperatorResponse of(OperatorAccount account) {
            return new OperatorResponse(
                    account.name(),
                    account.roles().stream().sorted().toList(),
                    account.passwordMustChange(),
                    account.disabled());
        }
    }

    /** By name. */
    @GET
    public List<OperatorResponse> all() {
        return operators.all().stream().map(OperatorResponse::of).toList();
    }

    /** With a password that the operator has to change at the first sign-in. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body, @Context HttpServletRequest caller) {
        AddRequest request = bodies.read(body, AddRequest.class);
        var outcome =
                operators.add(request.name(), request.password(), Set.copyOf(request.roles()), Operators.of(caller));
        return AccountAnswers.of(
                outcome,
                "password",
                done -> Response.status(Response.Status.CREATED)
                        .header(
                                HttpHeaders.LOCATION,
                                RestApplication.BASE + "/admin/operators/"
                                        + done.account().name())
                        .entity(OperatorResponse.of(done.account()))
                        .build());
    }

    /** Ends the operator's sessions. */
    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("name") String name, InputStream body, @Context HttpServletRequest caller) {
        ChangeRequest request = bodies.read(body, ChangeRequest.class);
        return AccountAnswers.of(
                operators.change(name, request.change(), Operators.of(caller)),
                "password",
                done -> Response.ok(OperatorResponse.of(done.account())).build());
    }
}
