package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.Answer;
import io.seckill.harness.Broker;
import io.seckill.harness.Json;
import io.seckill.harness.NewSale;
import io.seckill.harness.ProblemCheck;
import io.seckill.harness.Sale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.WarehouseServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Another company's warehouse, which reads and writes two queues. The orders are made up: what they were paid for does not matter. */
@Tag("database")
@ExtendWith(WarehouseServer.class)
class WarehouseIT {

    private static final String EVENTS = "seckill.order-events";
    private static final String HOME =
            "{\"name\":\"Ann\",\"street\":\"1 Mill Lane\",\"postcode\":\"LS1\",\"city\":\"Leeds\","
                    + "\"country\":\"GB\"}";
    private static final Duration SOON = Duration.ofSeconds(60);

    private static SeckillServer server;
    private static SeckillClient client;
    private static Broker broker;

    private final String order = "0A" + randomDigits();
    private final String ann = "ann-" + UUID.randomUUID();

    @BeforeAll
    static void start(SeckillServer given) {
        server = given;
        client = server.client();
        broker = server.broker();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    /** The order is none of ours, so that its parcel was sent in vain. */
    @Test
    void isAskedAsSoonAsThereIsAnAddressAndSaysWhatHasLeft() {
        Sale sale = client.openSale(NewSale.of(1));
        publish(sale, "OrdersPaid", "PAID");
        awaitShipment("WAITING_FOR_ADDRESS");

        putAddress();
        awaitShipment("REQUESTED");
        List<String> requests = await("its request, which the broker may have a moment after the database")
                .atMost(SOON)
                .until(() -> requestsOf(order), found -> !found.isEmpty());
        broker.send("seckill.shipped", answer(sale));

        assertThat(requests).as("requested once").hasSize(1);
        assertThat(requests.get(0)).contains(sale.saleId(), sale.title(), "1 Mill Lane");
        JsonNode shipment = awaitShipment("SENT_IN_VAIN");
        assertThat(shipment.at("/trackingReference").asText()).isEqualTo("T-1");
        assertThat(shipment.at("/address/city").asText()).isEqualTo("Leeds");
        ProblemCheck.problem(shipment("bob"), 404, "not-found");
    }

    /** The broker's own filter lets in what its listener selects, so that the others' events cost nothing. */
    @Test
    void isNotToldOfOrdersThatAreOnlyPlaced() {
        Sale sale = client.openSale(NewSale.of(1));
        long before = broker.messagesAddedTo("seckill-delivery");
        long others = broker.messagesAddedTo("seckill-sms");

        publish(sale, "OrdersShipped", "SHIPPED");
        publish(sale, "OrdersClosed", "CLOSED");
        publish(sale, "OrdersRefunding", "REFUNDING");

        awaitShipment("CANCELLED");
        assertThat(broker.messagesAddedTo("seckill-delivery") - before).isOne();
        assertThat(broker.messagesAddedTo("seckill-sms") - others).isEqualTo(3);
    }

    private void publish(Sale sale, String type, String state) {
        Map<String, Object> item = Map.of(
                "orderId", order, "ticketId", order, "buyer", ann, "quantity", 1, "amountMinor", sale.priceMinor());
        Map<String, Object> event = Map.of(
                "messageId", UUID.randomUUID().toString(),
                "schemaVersion", 1,
                "occurredAt", Instant.now().toString(),
                "saleId", sale.saleId(),
                "title", sale.title(),
                "currency", sale.currency(),
                "rewardsOn", "ORDER_PLACED",
                "state", state,
                "reason", "TEST",
                "items", List.of(item));
        broker.publish(EVENTS, type, Json.write(event));
    }

    private String answer(Sale sale) {
        return Json.write(Map.of(
                "messageId",
                UUID.randomUUID().toString(),
                "schemaVersion",
                1,
                "occurredAt",
                Instant.now().toString(),
                "saleId",
                sale.saleId(),
                "items",
                List.of(Map.of("orderId", order, "trackingReference", "T-1"))));
    }

    private static List<String> requestsOf(String wanted) {
        return broker.texts("seckill.warehouse").stream()
                .filter(text -> text.contains(wanted))
                .toList();
    }

    private void putAddress() {
        client.send(client.authorized("/api/v1/account/address", server.tokens().buyer(ann))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(HOME))
                        .build())
                .expect(200, JsonNode.class);
    }

    private JsonNode awaitShipment(String state) {
        return await("the shipment is " + state)
                .atMost(SOON)
                .until(
                        () -> shipment(ann).json(),
                        shipment -> shipment.path("state").asText().equals(state));
    }

    private Answer shipment(String buyer) {
        return client.send(client.authorized(
                        "/api/v1/orders/" + order + "/shipment", server.tokens().buyer(buyer))
                .GET()
                .build());
    }

    /** Eleven characters of Crockford's base 32. */
    private static String randomDigits() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 11).toUpperCase(Locale.ROOT);
    }
}
