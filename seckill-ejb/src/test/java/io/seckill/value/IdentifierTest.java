package io.seckill.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    @Test
    void readsBackWhatItWrote() {
        TicketId ticket = TicketId.next();

        assertThat(TicketId.parse(ticket.toString())).contains(ticket);
        assertThat(ticket.toString()).hasSize(13);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "not-a-ticket", "0S9M2EJYC48FYX", "0S9M2EJYC48F*", "../../etc/pas"})
    void refusesTextThatCannotBeAnIdentifier(String text) {
        assertThat(SaleId.parse(text)).isEmpty();
    }

    @Test
    void neverRepeatsAnIdentifierWithinANode() {
        assertThat(LongStream.range(0, 100_000).mapToObj(i -> Tsids.next()).collect(Collectors.toSet()))
                .hasSize(100_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, BuyerId.MAX_LENGTH})
    void takesABuyersNameOfAllowedLength(int length) {
        assertThat(new BuyerId("b".repeat(length)).toString()).hasSize(length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, BuyerId.MAX_LENGTH + 1})
    void refusesABuyersNameOfOtherLength(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BuyerId("b".repeat(length)));
    }
}
