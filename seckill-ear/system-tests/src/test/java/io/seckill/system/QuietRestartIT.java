package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.ServerOptions;
import io.seckill.harness.Ticket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A second start goes on with what the first one left, the launcher's demo sale included. */
@Tag("launcher")
class QuietRestartIT {

    @Test
    void keepsSaleAndTicketAndStopsWithoutAStackTrace() {
        try (SeckillServer server = SeckillServer.start(ServerOptions.usual().withDemoSale())) {
            SeckillClient client = server.client();
            String token = server.tokens().buyer("ann");
            String sale = onlySale(client).path("saleId").asText();
            Ticket ticket = client.bought(sale, token);
            BooksCheck.balanced(client, sale);

            server.stop();
            assertThat(server.log().stackTracesSince(0)).isEmpty();
            server.startAgain();

            assertThat(onlySale(client).path("saleId").asText()).isEqualTo(sale);
            Ticket again = client.decided(sale, token).expect(200, Ticket.class);
            assertThat(again.ticketId()).isEqualTo(ticket.ticketId());
            assertThat(again.isOrdered()).as("what has become of it is known").isTrue();
            assertThat(BooksCheck.balanced(client, sale).orders()).isOne();
        }
    }

    private static JsonNode onlySale(SeckillClient client) {
        JsonNode sales = client.sales().json().path("sales");
        assertThat(sales).hasSize(1);
        return sales.get(0);
    }
}
