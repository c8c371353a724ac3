package io.seckill.order.rest;

import io.seckill.order.Order;
import io.seckill.order.OrderExport;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemException;
import io.seckill.rest.ProblemType;
import io.seckill.sale.SaleLookup;
import io.seckill.sale.SaleTerms;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Writes files about all orders of a sale, however many: a page is read and written at a time, each as committed when it is read. The
 * first one is read before the answer begins, so that an outage is told; one that comes later breaks the answer off, which the client
 * notices by the missing end.
 */
@ApplicationScoped
public class OrderPages {

    @Inject
    OrderExport export;

    @Inject
    SaleLookup sales;

    /** What a file says about a page. */
    interface Lines extends BiFunction<SaleTerms, List<Order>, Stream<String>> {}

    /**
     * @param name what the file is about: begins its name
     * @throws ProblemException when there is no such sale
     */
    Response file(String name, String sale, String header, Lines lines) {
        SaleTerms terms = SaleId.parse(sale)
                .flatMap(sales::find)
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND, "There is no such sale.")))
                .terms();
        List<Order> first = export.page(terms.saleId(), Optional.empty());
        StreamingOutput body = out -> write(out, header, terms, first, lines);
        return Response.ok(body)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "-" + terms.saleId() + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private void write(OutputStream out, String header, SaleTerms sale, List<Order> first, Lines lines)
            throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(header);
        for (List<Order> page = first; !page.isEmpty(); page = next(page)) {
            Iterator<String> written = lines.apply(sale, page).iterator();
            while (written.hasNext()) {
                text.write(written.next());
            }
        }
        text.flush();
    }

    private List<Order> next(List<Order> page) {
        Order last = page.get(page.size() - 1);
        return page.size() < OrderExport.PAGE ? List.of() : export.page(last.sale(), Optional.of(last.ticket()));
    }
}
