package io.seckill.harness;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * The HTTP interface, call by call. The calls of buyers give the bare {@link Answer}, because their refusals are what is
 * tested; those of the operator give the thing itself and fail on anything else. An operator's look is repeated while the server is
 * too busy to answer. Safe for use by several threads.
 */
public final class SeckillClient {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int UNAVAILABLE = 503;

    private static final Duration TIME_OUT = Duration.ofSeconds(60);

    /** A cold server's first purchase takes half a minute on a slow machine, and is made again when it took too long. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    /** Hundreds of refunds are two messages each, carried out by two at a time. */
    private static final Duration REFUND_TIME = Duration.ofSeconds(400);

    private static final Duration BETWEEN_BOOKS = Duration.ofMillis(500);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIME_OUT)
            .build();
    private final URI server;
    private final String operatorToken;

    public SeckillClient(URI server, Tokens tokens) {
        this.server = server;
        this.operatorToken = tokens.operator("system-tests");
    }

    /** A click with no body: one unit. */
    public Answer buy(String saleId, String token) {
        return send(PurchaseRequests.buy(server, saleId, token).build());
    }

    /** A click with a body of the test's choice, as JSON. */
    public Answer buy(String saleId, String token, String body) {
        return post("/api/v1/sales/" + saleId + "/purchases", token, BodyPublishers.ofString(body));
    }

    public Answer ticket(String ticketId, String token) {
        return send(PurchaseRequests.ticket(server, ticketId, token).build());
    }

    /** A click with no body, as {@link #decided}; anything else but a ticket is a failure. */
    public Ticket bought(String saleId, String token) {
        return ticket(decided(saleId, token));
    }

    /** The same with a body. */
    public Ticket bought(String saleId, String token, String body) {
        return ticket(unlessBusy(() -> buy(saleId, token, body)));
    }

    /** Clicks, again while the shop is too busy to answer, as it asks for. */
    public Answer decided(String saleId, String token) {
        return unlessBusy(() -> buy(saleId, token));
    }

    /** Asks again while the server is too busy to answer, as it asks for; the last answer, when it stays so. */
    public static Answer unlessBusy(Supplier<Answer> question) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = question.get();
        while (answer.status() == UNAVAILABLE && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            answer = question.get();
        }
        return answer;
    }

    /** The ticket of a click that was taken, now or before; anything else is a failure. */
    public static Ticket ticket(Answer answer) {
        return answer.status() == OK ? answer.as(Ticket.class) : answer.expect(ACCEPTED, Ticket.class);
    }

    /** Waits until a ticket has come to one of these. */
    public Ticket awaitTicket(Ticket ticket, String token, String... status) {
        return await("ticket is one of " + List.of(status))
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .until(
                        () -> unlessBusy(() -> ticket(ticket.ticketId(), token)).expect(200, Ticket.class),
                        now -> List.of(status).contains(now.status()));
    }

    public Answer order(String orderId, String token) {
        return send(authorized("/api/v1/orders/" + orderId, token).GET().build());
    }

    public Answer cancel(String orderId, String token) {
        return send(authorized("/api/v1/orders/" + orderId, token).DELETE().build());
    }

    public Answer pay(String orderId, String token, String body) {
        return post("/api/v1/orders/" + orderId + "/payments", token, BodyPublishers.ofString(body));
    }

    public Answer refund(String orderId, String token) {
        return post("/api/v1/orders/" + orderId + "/refunds", token, BodyPublishers.noBody());
    }

    /** What a person does on the sandbox's page. */
    public Answer decide(String orderId, String decision) {
        return send(request("/api/v1/sandbox/payments/" + orderId + "/decisions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(decision))
                .build());
    }

    public Answer failRefunds(int count) {
        return send(request("/api/v1/sandbox/failures")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"refunds\":" + count + "}"))
                .build());
    }

    public Answer sales() {
        return get("/api/v1/sales");
    }

    public Answer sale(String saleId) {
        return get("/api/v1/sales/" + saleId);
    }

    public Sale create(NewSale sale) {
        return postAsOperator("/api/v1/admin/sales", Json.write(sale)).expect(201, Sale.class);
    }

    /** Puts units on sale and waits until buyers can have them. */
    public Sale openSale(NewSale sale) {
        return awaitState(create(sale).saleId(), "OPEN");
    }

    public Sale awaitState(String saleId, String state) {
        return await("sale " + saleId + " is " + state)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .until(() -> adminSale(saleId), sale -> sale.is(state));
    }

    public Sale open(String saleId) {
        return postAsOperator("/api/v1/admin/sales/" + saleId + "/open", "").expect(200, Sale.class);
    }

    public Sale close(String saleId) {
        return postAsOperator("/api/v1/admin/sales/" + saleId + "/close", "").expect(200, Sale.class);
    }

    public Sale adminSale(String saleId) {
        return getAsOperator("/api/v1/admin/sales/" + saleId).expect(200, Sale.class);
    }

    /** Waits until so many refunds of a sale are done, whatever they were for. */
    public void awaitRefunds(String saleId, long count) {
        await(count + " refunds of sale " + saleId)
                .atMost(REFUND_TIME)
                .pollInterval(BETWEEN_BOOKS)
                .until(() -> books(saleId), books -> books.refunds() == count);
    }

    public Books books(String saleId) {
        return getAsOperator("/api/v1/admin/books/" + saleId).expect(200, Books.class);
    }

    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    public Answer getAsOperator(String path) {
        return unlessBusy(() -> send(authorized(path, operatorToken).GET().build()));
    }

    public Answer postAsOperator(String path, String json) {
        return post(path, operatorToken, BodyPublishers.ofString(json));
    }

    public Answer put(String path, String token, String json) {
        return send(authorized(path, token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build());
    }

    public Answer post(String path, String token, BodyPublisher json) {
        return send(authorized(path, token)
                .header("Content-Type", "application/json")
                .POST(json)
                .build());
    }

    public HttpRequest.Builder authorized(String path, String token) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(TIME_OUT);
    }

    public Answer send(HttpRequest request) {
        try {
            return Answer.of(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException("No answer to " + request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at " + request, e);
        }
    }
}
