package io.seckill.order.rest;

import io.seckill.identity.Role;
import io.seckill.order.Order;
import io.seckill.rest.Csv;
import io.seckill.sale.SaleTerms;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** A sale's orders for a spreadsheet: a line each, in the order of the purchases. Without phone numbers and addresses. */
@Path("admin/sales/{sale}/orders.csv")
@ApplicationScoped
@RolesAllowed({Role.OPERATOR, Role.ADMINISTRATOR})
@Produces(Csv.MEDIA_TYPE)
public class SaleOrdersCsvResource {

    private static final String HEADER = Csv.line(
            "saleId",
            "title",
            "orderId",
            "ticketId",
            "buyer",
            "quantity",
            "amountMinor",
            "currency",
            "state",
            "placedAt",
            "payUntil");

    @Inject
    OrderPages pages;

    @GET
    public Response of(@PathParam("sale") String sale) {
        return pages.file("orders", sale, HEADER, (terms, page) -> page.stream().map(order -> line(terms, order)));
    }

    private static String line(SaleTerms sale, Order order) {
        return Csv.line(
                order.sale(),
                sale.title(),
                order.id(),
                order.ticket(),
                order.buyer().value(),
                order.quantity(),
                order.amount().minor(),
                order.amount().currency(),
                order.state(),
                order.placedAt(),
                order.payUntil());
    }
}
