package io.seckill.preheat;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.sale.ListedSale;
import io.seckill.sale.SaleBoard;
import io.seckill.sale.SomeSale;
import io.seckill.stock.StockLevel;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreheatTest {

    private static final InetSocketAddress HERE = new InetSocketAddress(InetAddress.getLoopbackAddress(), 8080);

    private static final ListedSale LISTED = new ListedSale(SomeSale.terms(), new StockLevel(10, 10, 1));

    private final Preheat preheat = new Preheat();
    private final Queue<Runnable> begun = new ArrayDeque<>();
    private int runs;

    @BeforeEach
    void start() {
        preheat.settings = new PreheatSettings(Duration.ofSeconds(30));
        preheat.board = new SaleBoard();
        preheat.threads = executor();
        preheat.run = new PreheatRun() {
            @Override
            void carryOut(InetSocketAddress server, Instant end) {
                assertThat(server).isEqualTo(HERE);
                runs++;
            }
        };
        at(SomeSale.NINE.minus(Duration.ofHours(9)));
    }

    @Test
    void isOverWhenTheFirstOneHasEnded() {
        assertThat(preheat.isOver(HERE)).isFalse();
        assertThat(preheat.isOver(HERE)).isFalse();

        begun.remove().run();

        assertThat(preheat.isOver(HERE)).isTrue();
        assertThat(begun).isEmpty();
        assertThat(runs).isOne();
    }

    @Test
    void isOverAtOnceWhenSwitchedOff() {
        preheat.settings = new PreheatSettings(Duration.ZERO);

        assertThat(preheat.isOver(HERE)).isTrue();
        assertThat(preheat.begin(HERE)).isFalse();
    }

    @Test
    void isOverAtOnceWhileSomethingIsOnSale() {
        preheat.board.put(LISTED);
        at(SomeSale.NINE);

        assertThat(preheat.isOver(HERE)).isTrue();
        assertThat(preheat.begin(HERE)).isFalse();
    }

    @Test
    void doesNotRepeatItselfWhereTheNodeWasNeverAsked() {
        preheat.board.put(LISTED);
        at(SomeSale.NINE.minus(Duration.ofMinutes(3)));

        preheat.look();

        assertThat(begun).isEmpty();
    }

    @Test
    void isNotBegunWhenASaleOpensBeforeItsEnd() {
        preheat.board.put(LISTED);
        at(SomeSale.NINE.minusSeconds(90));
        assertThat(preheat.isOver(HERE)).isTrue();

        at(SomeSale.NINE.minusSeconds(91));
        assertThat(preheat.begin(HERE)).isTrue();
    }

    @Test
    void isNoReasonToWaitWhenASaleHasOpened() {
        assertThat(preheat.isOver(HERE)).isFalse();
        preheat.board.put(LISTED);

        at(SomeSale.NINE);

        assertThat(preheat.isOver(HERE)).isTrue();
    }

    @Test
    void isNoReasonToWaitForeverWhenItHangs() {
        assertThat(preheat.isOver(HERE)).isFalse();

        at(SomeSale.NINE.minus(Duration.ofHours(9)).plusSeconds(91));

        assertThat(preheat.isOver(HERE)).isTrue();
    }

    @Test
    void isOverAtOnceWhenItEndsBeforeItsCallerLooks() {
        preheat.threads = (ManagedExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> {
                    ((Runnable) arguments[0]).run();
                    return null;
                });

        assertThat(preheat.isOver(HERE)).isTrue();
    }

    @Test
    void doesNotSendTokensToAnotherMachine() {
        InetSocketAddress elsewhere = new InetSocketAddress("192.0.2.1", 8080);

        assertThat(preheat.isOver(elsewhere)).isTrue();
        assertThat(begun).isEmpty();
    }

    @Test
    void isOneAtATime() {
        warm();

        assertThat(preheat.begin(HERE)).isTrue();
        assertThat(preheat.begin(HERE)).isFalse();
        assertThat(preheat.isOver(HERE)).as("the node stays ready").isTrue();
    }

    @Test
    void isRepeatedBeforeAnOpening() {
        warm();
        preheat.board.put(LISTED);

        at(SomeSale.NINE.minus(Duration.ofMinutes(6)));
        preheat.look();
        assertThat(begun).as("too early").isEmpty();

        at(SomeSale.NINE.minus(Duration.ofMinutes(4)));
        preheat.look();
        begun.remove().run();
        preheat.look();
        assertThat(begun).as("once").isEmpty();
    }

    @Test
    void isOverWhenItFails() {
        preheat.run = new PreheatRun() {
            @Override
            void carryOut(InetSocketAddress server, Instant end) {
                throw new IllegalStateException("a failure of the test's");
            }
        };

        warm();

        assertThat(preheat.isOver(HERE)).isTrue();
    }

    private void warm() {
        preheat.isOver(HERE);
        begun.remove().run();
    }

    private void at(Instant now) {
        preheat.clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    /** What is to be executed waits for the test. */
    private ManagedExecutorService executor() {
        return (ManagedExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> begun.add((Runnable) arguments[0]) ? null : null);
    }
}
