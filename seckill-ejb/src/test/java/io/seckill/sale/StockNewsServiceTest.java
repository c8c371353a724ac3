package io.seckill.sale;

import static io.seckill.sale.SomeSale.ID;
import static io.seckill.sale.SomeSale.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.messaging.Broadcasts;
import io.seckill.messaging.Channel;
import io.seckill.metrics.Metrics;
import io.seckill.node.NodeStart;
import io.seckill.stock.StockChanged;
import io.seckill.stock.StockLevel;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StockNewsServiceTest {

    private static final StockLevel SELLING = new StockLevel(10, 1, 4);
    private static final StockLevel SOLD_OUT = new StockLevel(10, 0, 5);
    private static final StockLevel SELLING_AGAIN = new StockLevel(10, 1, 6);

    private final StockNewsService service = new StockNewsService();
    private final List<Object> sent = new ArrayList<>();
    private boolean brokerIsAway;
    private Runnable look;

    @BeforeEach
    void begin() {
        service.board = new SaleBoard();
        service.board.put(new ListedSale(SomeSale.terms(), SELLING));
        service.clock = Clock.fixed(NINE, ZoneOffset.UTC);
        service.metrics = new Metrics();
        service.broadcasts = new Broadcasts() {
            @Override
            public void send(Channel topic, List<?> news) {
                if (brokerIsAway) {
                    throw new IllegalStateException("away");
                }
                sent.addAll(news);
            }
        };
        service.make();
        service.begin(new NodeStart() {
            @Override
            public void repeat(Duration pause, Runnable work, String failure) {
                look = work;
            }

            @Override
            public void repeatQuietly(Duration pause, Runnable work, String failure) {
                look = work;
            }
        });
    }

    @Test
    void tellsWhatTurnsAndNothingElse() {
        service.committed(ID, new StockLevel(10, 1, 5));
        look.run();
        assertThat(sent).isEmpty();

        service.committed(ID, new StockLevel(10, 0, 6));
        look.run();
        look.run();

        assertThat(sent).containsExactly(new StockNews(StockNews.SCHEMA_VERSION, NINE, ID, 10, 0, 6));
    }

    @Test
    void tellsOnlyTheLatestOfWhatTurnsAndTurnsAgain() {
        service.committed(ID, SOLD_OUT);
        service.committed(new StockChanged(ID, SELLING_AGAIN));

        look.run();

        assertThat(sent).containsExactly(StockNews.of(ID, SELLING_AGAIN, NINE));
    }

    @Test
    void tellsNobodyWhatItHasHeard() {
        service.hear(StockNews.of(ID, SOLD_OUT, NINE));
        look.run();

        assertThat(state()).isEqualTo(SaleState.SOLD_OUT);
        assertThat(sent).isEmpty();
    }

    @Test
    void isNotMisledByNewsThatComeLate() {
        service.committed(ID, SELLING_AGAIN);

        service.hear(StockNews.of(ID, SOLD_OUT, NINE));

        assertThat(state()).isEqualTo(SaleState.OPEN);
    }

    @Test
    void dropsWhatCannotBeSent() {
        service.committed(ID, SOLD_OUT);
        brokerIsAway = true;
        try {
            look.run();
        } catch (IllegalStateException logged) {
            assertThat(logged).hasMessage("away");
        }
        brokerIsAway = false;

        look.run();

        assertThat(sent).isEmpty();
    }

    private SaleState state() {
        return service.board.find(ID).orElseThrow().stateAt(NINE);
    }
}
