package io.seckill.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seckill.fixture.ASale;
import io.seckill.fixture.BooksCheck;
import io.seckill.fixture.Crowd;
import io.seckill.fixture.Database;
import io.seckill.fixture.InContainer;
import io.seckill.fixture.Shop;
import io.seckill.monitoring.Books;
import io.seckill.value.SaleId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** An operator at work in the middle of a crowd. */
class OperatorRaceIT extends InContainer {

    private static final int BUYERS = 600;
    private static final int CLOSINGS = 10;
    private static final int MORE_THAN_ENOUGH = 100_000;
    private static final int AT_A_TIME = 24;
    private static final String RESERVATIONS = "select count(*) from reservation where sale_id = ?1";

    @Inject
    PurchaseService purchases;

    @Inject
    Shop shop;

    @Inject
    Crowd crowd;

    @Inject
    Database database;

    @Inject
    BooksCheck books;

    @Test
    void losesAndDoublesNoUnitWhileTheStockIsChangedAllTheTime() {
        int units = BUYERS - 100;
        SaleId sale = shop.sells(ASale.of(units).inSegments(2));
        long version = shop.stock(sale).version();
        AtomicBoolean over = new AtomicBoolean();

        Future<Integer> operator = crowd.begin(() -> interruptUntil(over, sale));
        List<PurchaseOutcome> outcomes = crowd.each(BUYERS, AT_A_TIME, number -> buys(sale));
        over.set(true);

        assertThat(Crowd.result(operator)).isGreaterThan(10);
        assertThat(outcomes.stream()
                        .filter(PurchaseOutcome.Reserved.class::isInstance)
                        .map(Outcomes::ticket))
                .hasSize(units)
                .extracting(Ticket::id)
                .doesNotHaveDuplicates();
        assertThat(outcomes.stream().filter(outcome -> !(outcome instanceof PurchaseOutcome.Reserved)))
                .hasSize(BUYERS - units)
                .containsOnly(new PurchaseOutcome.SoldOut(0));
        Books read = books.balanced(sale);
        assertThat(read.unitsOrdered()).isEqualTo(units);
        assertThat(read.unitsFree()).isZero();
        assertThat(shop.stock(sale).version()).isGreaterThan(version);
    }

    /** Again and again: the instant between the last read of an open sale and its closing is short. */
    @Test
    void sellsNothingAfterTheClosingIsCommitted() {
        for (int round = 0; round < CLOSINGS; round++) {
            closeInFullSwing();
        }
    }

    private void closeInFullSwing() {
        SaleId sale = shop.sells(ASale.of(MORE_THAN_ENOUGH).inSegments(2));

        Future<List<List<PurchaseOutcome>>> running =
                crowd.begin(() -> crowd.each(AT_A_TIME, AT_A_TIME, number -> buysUntilRefused(sale)));
        await("the sale is in full swing")
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(60))
                .until(() -> database.figure(RESERVATIONS, sale.value()) >= AT_A_TIME);
        shop.closes(sale);
        long atTheClosing = database.figure(RESERVATIONS, sale.value());
        List<PurchaseOutcome> outcomes =
                Crowd.result(running).stream().flatMap(List::stream).toList();

        assertThat(outcomes.stream().filter(PurchaseOutcome.Reserved.class::isInstance))
                .hasSize((int) atTheClosing);
        assertThat(outcomes.stream().filter(outcome -> !(outcome instanceof PurchaseOutcome.Reserved)))
                .isNotEmpty()
                .containsOnly(new PurchaseOutcome.Closed());
        assertThat(books.balanced(sale).orders()).isEqualTo(atTheClosing);
    }

    private int interruptUntil(AtomicBoolean over, SaleId sale) {
        int times = 0;
        while (!over.get()) {
            shop.interrupts(sale);
            times++;
        }
        return times;
    }

    /** One buyer after the other, as long as there is something to buy. */
    private List<PurchaseOutcome> buysUntilRefused(SaleId sale) {
        List<PurchaseOutcome> outcomes = new ArrayList<>();
        do {
            outcomes.add(buys(sale));
        } while (outcomes.get(outcomes.size() - 1) instanceof PurchaseOutcome.Reserved);
        return outcomes;
    }

    private PurchaseOutcome buys(SaleId sale) {
        return Outcomes.decided(purchases, Requests.one(sale));
    }
}
