package io.seckill.crash.buyers;

import io.seckill.harness.Answer;
import io.seckill.harness.Json;
import io.seckill.harness.Sale;
import io.seckill.harness.SeckillClient;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The operator who opens a new sale when one is sold out. While a part is down he tries again and again; a sale whose
 * opening he was never told of stays without buyers, and its books must balance all the same.
 */
final class Shopkeeper implements Runnable {

    private final Supplier<SeckillClient> client;
    private final Shop shop;

    /** @param client asked for each time: an operator's token does not last for all the kills */
    Shopkeeper(Supplier<SeckillClient> client, Shop shop) {
        this.client = client;
        this.shop = shop;
    }

    /** Until interrupted. */
    @Override
    public void run() {
        while (Pause.between(100, 200)) {
            for (Offer offer : Offer.values()) {
                if (shop.needs(offer)) {
                    open(offer);
                }
            }
        }
    }

    private void open(Offer offer) {
        try {
            SeckillClient operator = client.get();
            Answer answer = operator.postAsOperator("/api/v1/admin/sales", Json.write(offer.terms()));
            if (answer.status() == 201) {
                String saleId = answer.as(Sale.class).saleId();
                operator.awaitState(saleId, "OPEN");
                shop.open(offer, saleId);
            }
        } catch (UncheckedIOException | AssertionError | IllegalStateException | ConditionTimeoutException partIsDown) {
            Pause.between(500, 1_000);
        }
    }
}
