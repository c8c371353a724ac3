package io.seckill.sale.rest;

import com.github.benmanes.caffeine.cache.Cache;
import io.seckill.json.Json;
import io.seckill.rest.PlainAnswer;
import io.seckill.rest.PlainRequest;
import io.seckill.rest.RestApplication;
import io.seckill.sale.ListedSale;
import io.seckill.sale.PerSale;
import io.seckill.sale.SaleBoard;
import io.seckill.sale.SaleState;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Answers a plain read of a listed sale before JAX-RS is reached: it is what a waiting crowd asks for over and over, and
 * its body is written once for each change of the sale. Everything else goes on ({@link SalesResource}).
 */
@ApplicationScoped
public class PlainSaleRead implements PlainAnswer {

    private static final String BEFORE = RestApplication.BASE + "/sales/";

    private final Cache<SaleId, PreparedSale> prepared = PerSale.cache();

    @Inject
    SaleBoard board;

    @Inject
    Json json;

    @Inject
    Clock clock;

    @Override
    public boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ListedSale> sale = isPlainRead(request)
                ? PlainRequest.name(request, BEFORE, "").flatMap(SaleId::parse).flatMap(board::find)
                : Optional.empty();
        if (sale.isPresent()) {
            answer(sale.get(), request.getHeader("If-None-Match"), response);
        }
        return sale.isPresent();
    }

    private void answer(ListedSale sale, String known, HttpServletResponse response) throws IOException {
        Instant now = clock.instant();
        PreparedSale body = prepared(sale, sale.stateAt(now));
        response.setHeader("ETag", body.tag());
        response.setHeader("Cache-Control", SalesResource.FOR_A_SECOND);
        if (body.tag().equals(known)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            body.write(now, response);
        }
    }

    private PreparedSale prepared(ListedSale sale, SaleState state) {
        PreparedSale known = prepared.getIfPresent(sale.terms().saleId());
        if (known != null && known.isOf(sale, state)) {
            return known;
        }
        PreparedSale news = PreparedSale.of(sale, state, json);
        prepared.put(sale.terms().saleId(), news);
        return news;
    }

    /** A validator that is not one of ours alone is left to JAX-RS. */
    private static boolean isPlainRead(HttpServletRequest request) {
        String known = request.getHeader("If-None-Match");
        return request.getMethod().equals("GET")
                && PlainRequest.takesJson(request)
                && (known == null || known.startsWith("W/\"") && known.indexOf(',') < 0);
    }
}
