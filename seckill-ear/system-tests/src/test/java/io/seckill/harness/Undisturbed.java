package io.seckill.harness;

import static org.assertj.core.api.Assertions.assertThat;

/** A sale's books and the log at one moment, to prove that what followed changed nothing and left no stack trace. */
public final class Undisturbed {

    private final SeckillServer server;
    private final SeckillClient client;
    private final Books books;
    private final int logEnd;

    private Undisturbed(SeckillServer server, SeckillClient client, Books books, int logEnd) {
        this.server = server;
        this.client = client;
        this.books = books;
        this.logEnd = logEnd;
    }

    public static Undisturbed since(SeckillServer server, SeckillClient client, String saleId) {
        return new Undisturbed(
                server, client, client.books(saleId), server.log().end());
    }

    public void check() {
        // What other sales' tests have left behind may still be under way.
        assertThat(client.books(books.saleId()))
                .usingRecursiveComparison()
                .ignoringFields("inFlightMessages")
                .isEqualTo(books);
        assertThat(server.log().stackTracesSince(logEnd)).isEmpty();
    }
}
