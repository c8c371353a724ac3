package io.seckill.launcher;

import com.grack.nanojson.JsonWriter;
import java.io.IOException;
import java.util.List;

/** Sees to it that there is a sale to look at: the one of an earlier start, or a new one. */
final class DemoSale {

    private static final String TITLE = "Demo phone";

    /** Who lets it pass sees the unit back on sale while still watching. */
    private static final int PAYMENT_SECONDS = 120;

    private final SeckillApi api;

    DemoSale(SeckillApi api) {
        this.api = api;
    }

    /** The first sale that is open, else the first one; a new one only in an empty shop. */
    Sale findOrCreate() throws IOException, InterruptedException {
        List<Sale> sales = api.sales();
        return sales.isEmpty() ? create() : firstOpen(sales);
    }

    private static Sale firstOpen(List<Sale> sales) {
        return sales.stream().filter(Sale::isOpen).findFirst().orElse(sales.get(0));
    }

    private Sale create() throws IOException, InterruptedException {
        String operator = api.token("demo-operator", "operator");
        return new Sale(api.createSale(operator, json()), TITLE, "OPEN");
    }

    private static String json() {
        return JsonWriter.string()
                .object()
                .value("title", TITLE)
                .value("priceMinor", 199_900)
                .value("currency", "EUR")
                .value("unitsAllotted", 1_000)
                .value("paymentSeconds", PAYMENT_SECONDS)
                .value("redPacketBudgetMinor", 500_000)
                .end()
                .done();
    }
}
