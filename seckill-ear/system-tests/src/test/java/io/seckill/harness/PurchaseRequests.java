package io.seckill.harness;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** The requests a buyer makes. */
public final class PurchaseRequests {

    /** Long enough for a server that is still warming up under ten thousand clicks. */
    private static final Duration TIME_OUT = Duration.ofSeconds(60);

    private PurchaseRequests() {}

    public static HttpRequest.Builder sale(URI server, String saleId) {
        return request(server, "/api/v1/sales/" + saleId).GET();
    }

    public static HttpRequest.Builder buy(URI server, String saleId, String token) {
        return request(server, "/api/v1/sales/" + saleId + "/purchases")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody());
    }

    public static HttpRequest.Builder ticket(URI server, String ticketId, String token) {
        return request(server, "/api/v1/purchases/" + ticketId)
                .header("Authorization", "Bearer " + token)
                .GET();
    }

    private static HttpRequest.Builder request(URI server, String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(TIME_OUT);
    }
}
