package io.seckill.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import io.seckill.value.Tsids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTicketTest {

    private static final BuyerId ANN = new BuyerId("ann");

    private final RequestTicket ticket = new RequestTicket(TicketId.next(), new SaleId(7), ANN, 3, Tsids.next(), 249);

    @Test
    void isFoundAgainByItsText() {
        assertThat(RequestTicket.parse(ticket.toString(), ANN)).contains(ticket);
    }

    @Test
    void standsInAPathAsItIs() {
        assertThat(ticket.toString()).matches("[A-Za-z0-9_-]{51}");
    }

    @Test
    void isNobodyElses() {
        assertThat(RequestTicket.parse(ticket.toString(), new BuyerId("bob"))).isEmpty();
    }

    @Test
    void knowsWhenItWasQueued() {
        assertThat(ticket.requestedAt()).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
    }

    @Test
    void isNoOtherWithOneLetterChanged() {
        String text = ticket.toString();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'A' ? 'Q' : 'A';
            String changed = text.substring(0, i) + other + text.substring(i + 1);
            assertThat(RequestTicket.parse(changed, ANN)).as(changed).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0ABCDEFGHJKMN", "%", "AAAA", "é"})
    void isNotAnyText(String text) {
        assertThat(RequestTicket.parse(text, ANN)).isEmpty();
    }
}
