package io.seckill.monitoring.rest;

import io.seckill.identity.Role;
import io.seckill.monitoring.Books;
import io.seckill.monitoring.BooksService;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemException;
import io.seckill.rest.ProblemType;
import io.seckill.value.SaleId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The figures of one sale that must agree. */
@Path("admin/books/{sale}")
@ApplicationScoped
@RolesAllowed({Role.OPERATOR, Role.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
public class BooksResource {

    @Inject
    BooksService books;

    @GET
    public Books of(@PathParam("sale") String sale) {
        return SaleId.parse(sale)
                .flatMap(books::of)
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND, "There is no such sale.")));
    }
}
