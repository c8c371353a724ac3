package io.seckill.crowd;

import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.NewSale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.Tokens;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Sends a crowd to a running server and proves that every unit was sold once and every buyer told the truth. Ends with
 * exit code 1 when not. Settings are system properties: {@code port}, {@code data} (the server's data folder, for the
 * issuer's key), {@code sale} (a new one when empty), {@code units}, {@code buyers}, {@code seconds}, {@code connections}.
 */
public final class CrowdProgram {

    private final PrintStream out;
    private final SeckillClient client;
    private final Tokens tokens;
    private final URI server;

    private CrowdProgram(PrintStream out) {
        this.out = out;
        this.server = URI.create("http://127.0.0.1:" + Integer.getInteger("port", 8080));
        this.tokens = Tokens.of(Path.of(System.getProperty("data")));
        this.client = new SeckillClient(server, tokens);
    }

    public static void main(String[] arguments) {
        List<String> wrong = new CrowdProgram(System.out).run();
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    private List<String> run() {
        CrowdPlan plan = plan();
        String saleId = saleId();
        Books before = BooksCheck.drained(client, saleId);
        out.printf("Sale %s at %s: %,d units free. Minting tokens.%n", saleId, server, before.unitsFree());
        Crowd crowd = Crowd.before(server, saleId, tokens, plan);
        out.println("The crowd gathers.");
        crowd.gather();
        out.println("Go.");
        CrowdResult result = crowd.start().join();
        Books after = BooksCheck.drained(client, saleId);
        return print(result, after, CrowdVerdict.on(result, plan.buyers(), before, after));
    }

    private List<String> print(CrowdResult result, Books books, List<String> wrong) {
        out.println(result.report());
        out.println(books);
        wrong.forEach(sentence -> out.println("WRONG: " + sentence));
        if (wrong.isEmpty()) {
            out.printf("All is well: %,d units sold once, every buyer has one outcome.%n", result.tickets());
        }
        return wrong;
    }

    private String saleId() {
        String given = System.getProperty("sale", "");
        return given.isEmpty() ? newSaleId() : given;
    }

    private String newSaleId() {
        NewSale sale = NewSale.of(Integer.getInteger("units", 1_000));
        return client.openSale(sale).saleId();
    }

    private static CrowdPlan plan() {
        Duration over = Duration.ofMillis(Math.round(Double.parseDouble(System.getProperty("seconds", "2")) * 1000));
        CrowdPlan usual = CrowdPlan.of(Integer.getInteger("buyers", 10_000), over);
        return usual.withConnections(Integer.getInteger("connections", usual.connections()));
    }
}
