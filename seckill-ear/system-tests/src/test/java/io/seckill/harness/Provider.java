package io.seckill.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The shop's payment provider, who knows the secret. Safe for use by several threads. */
public final class Provider {

    private static final String PATH = "/api/v1/payments/notifications";

    private final SeckillClient client;
    private final byte[] secret;

    private Provider(SeckillClient client, byte[] secret) {
        this.client = client;
        this.secret = secret;
    }

    /** Of a server with the sandbox; it has to have started once. */
    public static Provider of(SeckillServer server) {
        Path file = server.data().resolve("payment").resolve("sandbox.secret");
        try {
            return new Provider(server.client(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("No secret at " + file + ": has the server started?", e);
        }
    }

    /** What a provider tells; a field that is null is left out. */
    public record Told(String transactionId, String orderId, String outcome, Long amountMinor, String currency) {

        public static Told paid(String transactionId, Order order) {
            return new Told(transactionId, order.orderId(), "PAID", order.amountMinor(), order.currency());
        }

        public static Told declined(String transactionId, Order order) {
            return new Told(transactionId, order.orderId(), "DECLINED", order.amountMinor(), order.currency());
        }

        public Told of(long otherAmount, String otherCurrency) {
            return new Told(transactionId, orderId, outcome, otherAmount, otherCurrency);
        }

        public Told forOrder(String other) {
            return new Told(transactionId, other, outcome, amountMinor, currency);
        }
    }

    public Answer tell(Told told) {
        return tell(Json.write(told));
    }

    /** Signed, whatever it is. */
    public Answer tell(String body) {
        return send(body, signature(body, Instant.now()));
    }

    public String signature(String body, Instant at) {
        String second = String.valueOf(at.getEpochSecond());
        return "t=" + second + ",v1=" + HexFormat.of().formatHex(hmac(second + "." + body));
    }

    /** @param signature null: none */
    public Answer send(String body, String signature) {
        var request =
                client.request(PATH).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return client.send((signature == null ? request : request.header("Seckill-Signature", signature)).build());
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
