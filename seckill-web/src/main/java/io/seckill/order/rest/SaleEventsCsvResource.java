package io.seckill.order.rest;

import io.seckill.identity.Role;
import io.seckill.order.OrderExport;
import io.seckill.order.OrderStep;
import io.seckill.rest.Csv;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** What happened to a sale's orders, for a spreadsheet: a line for each step, an order's together. */
@Path("admin/sales/{sale}/events.csv")
@ApplicationScoped
@RolesAllowed({Role.OPERATOR, Role.ADMINISTRATOR})
@Produces(Csv.MEDIA_TYPE)
public class SaleEventsCsvResource {

    private static final String HEADER = Csv.line("saleId", "orderId", "state", "at", "actor", "reason");

    @Inject
    OrderPages pages;

    @Inject
    OrderExport export;

    @GET
    public Response of(@PathParam("sale") String sale) {
        return pages.file(
                "events",
                sale,
                HEADER,
                (terms, page) -> export.steps(page).stream().map(SaleEventsCsvResource::line));
    }

    private static String line(OrderStep step) {
        return Csv.line(step.sale(), step.order(), step.state(), step.at(), step.actor(), step.reason());
    }
}
