package io.seckill.live.rest;

import io.seckill.sale.ListedSale;
import io.seckill.sale.SaleBoard;
import io.seckill.sale.SaleState;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sales on this node's board: those that sell first, then what opens next, then what closed last. */
@ApplicationScoped
class LiveSales implements LivePart {

    /** A shop has a few at a time; more do not fit a screen. */
    private static final int MOST_SALES = 50;

    @Inject
    SaleBoard board;

    @Inject
    Clock clock;

    /** A sale as it stands. */
    public record LiveSale(
            SaleId saleId,
            String title,
            SaleState state,
            Instant opensAt,
            Optional<Instant> closesAt,
            int unitsAllotted,
            int unitsFree) {

        static LiveSale of(ListedSale sale, Instant now) {
            return new LiveSale(
                    sale.terms().saleId(),
                    sale.terms().title(),
                    sale.stateAt(now),
                    sale.terms().opensAt(),
                    sale.terms().closesAt(),
                    sale.stock().unitsAllotted(),
                    sale.stock().unitsFree());
        }
    }

    @Override
    public Map<String, Object> members() {
        Instant now = clock.instant();
        List<LiveSale> sales = board.all().stream()
                .map(sale -> LiveSale.of(sale, now))
                .sorted(Comparator.comparingInt(LiveSales::rank))
                .limit(MOST_SALES)
                .toList();
        return Map.of("sales", sales);
    }

    /** Among equals the board's order stays: the latest to open first. */
    private static int rank(LiveSale sale) {
        return switch (sale.state()) {
            case CLOSED -> 2;
            case SCHEDULED -> 1;
            default -> 0;
        };
    }
}
