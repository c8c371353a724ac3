package io.seckill.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.seckill.json.Json;
import io.seckill.value.Money;
import io.seckill.value.OrderId;
import io.seckill.value.RefundId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpPaymentProviderTest {

    private static final PaymentRequest REQUEST = new PaymentRequest(
            new OrderId(7), "Phone", Money.of(1_999, "EUR"), "/sale.html", URI.create("http://localhost"), false);

    private final HttpPaymentProvider provider = new HttpPaymentProvider();
    private HttpServer shop;
    private int status = 200;
    private String answer = "{\"paymentUrl\":\"https://pay.example/7\"}";
    private String path;
    private String body;
    private boolean signed;

    @BeforeEach
    void start() throws IOException {
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext("/", this::answer);
        shop.start();
        URI address = URI.create("http://localhost:" + shop.getAddress().getPort() + "/pay");
        provider.settings = new PaymentSettings(
                Optional.of(address),
                SomePayment.SECRET,
                SomePayment.SETTINGS.replayWindow(),
                1,
                SomePayment.SETTINGS.refundDelay());
        provider.signature = new NotificationSignature();
        provider.signature.settings = provider.settings;
        provider.signature.clock = Clock.systemUTC();
        provider.json = new Json();
    }

    @AfterEach
    void stop() {
        shop.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        path = exchange.getRequestURI().getPath();
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        body = new String(bytes, StandardCharsets.UTF_8);
        signed = provider.signature.proves(exchange.getRequestHeaders().getFirst(NotificationSignature.HEADER), bytes);
        byte[] text = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    @Test
    void asksForAPageToPayOn() {
        assertThat(provider.start(REQUEST)).isEqualTo(URI.create("https://pay.example/7"));

        assertThat(path).isEqualTo("/pay/payments");
        assertThat(body)
                .contains("\"orderId\":\"" + new OrderId(7) + "\"", "\"amountMinor\":1999", "\"currency\":\"EUR\"");
        assertThat(signed).isTrue();
    }

    @Test
    void asksForARefund() {
        answer = "";

        provider.refund(new RefundId(9), "t-1", Money.of(1_999, "EUR"));

        assertThat(path).isEqualTo("/pay/refunds");
        assertThat(body).contains("\"refundId\":\"" + new RefundId(9) + "\"", "\"transactionId\":\"t-1\"");
        assertThat(signed).isTrue();
    }

    @Test
    void takesEveryOtherStatusForAFailure() {
        status = 202;

        assertThatThrownBy(() -> provider.refund(new RefundId(9), "t-1", Money.of(1, "EUR")))
                .isInstanceOf(ProviderException.class)
                .hasMessageContaining("202");
    }

    @Test
    void takesAnAnswerWithoutAPageForAFailure() {
        answer = "{}";

        assertThatThrownBy(() -> provider.start(REQUEST)).isInstanceOf(ProviderException.class);
    }

    @Test
    void takesSilenceForAFailure() {
        shop.stop(0);

        assertThatThrownBy(() -> provider.start(REQUEST)).isInstanceOf(ProviderException.class);
    }
}
