package io.seckill.killpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seckill.crash.books.CrashBooks;
import io.seckill.crash.buyers.AnswerBook;
import io.seckill.crash.buyers.Told;
import io.seckill.crash.buyers.Wish;
import io.seckill.harness.ApplicationQueues;
import io.seckill.harness.Broker;
import io.seckill.harness.NewSale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One purchase for each point: the application ends there, starts again, and the books are clean. */
class KillPointsRecoveryIT {

    private static final int UNITS = 100;
    private static final Duration UNTIL_DRAINED = Duration.ofSeconds(180);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private static final AnswerBook ANSWERS = new AnswerBook(UNITS);

    private static ArmedServer armed;
    private static String sale;

    @BeforeAll
    static void openSale() throws IOException {
        armed = ArmedServer.start();
        sale = armed.server().client().openSale(NewSale.of(UNITS)).saleId();
        // A server's first purchase takes longer than a transaction may: no point is armed for it.
        click(new Wish(sale, "the-first", 1));
        drain();
    }

    @AfterAll
    static void close() {
        armed.close();
    }

    /** All of them take eight minutes, so each day has its quarter; with {@code -DkillPointShare=1} all are tried. */
    static Stream<KillPoint> points() {
        int share = Integer.getInteger("killPointShare", 4);
        long today = LocalDate.now(ZoneOffset.UTC).toEpochDay();
        return Stream.of(KillPoint.values()).filter(point -> (point.ordinal() + today) % share == 0);
    }

    @ParameterizedTest
    @MethodSource("points")
    void losesAndDoublesNothing(KillPoint point) throws IOException, SQLException {
        long reservedBefore = reserved();
        Wish wish = new Wish(sale, "buyer-" + point, 1);

        armed.arm(point);
        click(wish);
        armed.awaitEnd();
        armed.disarm(point);
        if (point.leavesBranches()) {
            assertThat(armed.branchesInDoubt()).isNotEmpty();
        }

        armed.startAgain();
        armed.awaitNoBranches();
        assertThat(reserved() - reservedBefore).isEqualTo(point.leavesReservation() ? 1 : 0);

        click(wish);
        drain();
        assertThat(reserved() - reservedBefore).isEqualTo(1);
        assertBooksAreClean();
    }

    private static long reserved() throws SQLException {
        try (Connection connection = armed.server().database().connect();
                var rows = connection.createStatement().executeQuery("select count(*) from reservation")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** What the buyer sees of a server that ends is noted too. */
    private static void click(Wish wish) {
        SeckillServer server = armed.server();
        SeckillClient client = server.client();
        try {
            ANSWERS.note(
                    wish,
                    Told.by(
                            Told.Asked.CLICK,
                            client.decided(sale, server.tokens().buyer(wish.buyer()))));
        } catch (UncheckedIOException e) {
            ANSWERS.note(wish, Told.nothing(Told.Asked.CLICK, String.valueOf(e.getCause())));
        }
    }

    private static void drain() {
        await("all messages are consumed")
                .atMost(UNTIL_DRAINED)
                .pollInterval(BETWEEN_LOOKS)
                .until(() -> {
                    try (Broker broker = armed.server().broker()) {
                        return ApplicationQueues.inFlight(broker) == 0;
                    }
                });
    }

    private static void assertBooksAreClean() throws SQLException {
        CrashBooks books = new CrashBooks();
        try (Broker broker = armed.server().broker();
                Connection connection = armed.server().database().connect()) {
            books.readBroker(broker);
            books.readDatabase(connection, ANSWERS);
        }
        assertThat(books.findings().areNone())
                .as(books.findings().lines().toString())
                .isTrue();
    }
}
