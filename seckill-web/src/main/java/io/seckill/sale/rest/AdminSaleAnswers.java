package io.seckill.sale.rest;

import io.seckill.rest.Problem;
import io.seckill.rest.ProblemException;
import io.seckill.rest.ProblemType;
import io.seckill.rest.RestApplication;
import io.seckill.sale.ListedSale;
import io.seckill.value.SaleId;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;

/**
 * What a sale looks like to operators over HTTP. The entity tag is that of its terms: it is what {@code If-Match} is compared with,
 * and says nothing about the stock and the time in the body, which is why nobody may keep the answer.
 */
final class AdminSaleAnswers {

    private AdminSaleAnswers() {}

    static Response ok(ListedSale sale, Instant now) {
        return answer(Response.ok(), sale, now);
    }

    static Response created(ListedSale sale, Instant now) {
        String location = RestApplication.BASE + "/admin/sales/" + sale.terms().saleId();
        return answer(Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, location), sale, now);
    }

    static String tag(ListedSale sale) {
        return Long.toString(sale.terms().version());
    }

    /** @throws ProblemException when it cannot be the identifier of a sale */
    static SaleId id(String sale) {
        return SaleId.parse(sale).orElseThrow(AdminSaleAnswers::unknown);
    }

    static ProblemException unknown() {
        return new ProblemException(Problem.of(ProblemType.NOT_FOUND, "There is no such sale."));
    }

    private static Response answer(Response.ResponseBuilder answer, ListedSale sale, Instant now) {
        return answer.entity(AdminSaleResponse.of(sale, now))
                .tag(tag(sale))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
