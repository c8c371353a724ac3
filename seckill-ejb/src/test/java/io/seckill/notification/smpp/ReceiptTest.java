package io.seckill.notification.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {

    private static final String REST = " err:000 text:Your order id:77 stat";

    @Test
    void readsTheUsualText() {
        assertThat(text("id:4711 sub:001 dlvrd:001 submit date:2611260443 done date:2611260444 stat:DELIVRD" + REST))
                .contains(new Receipt("4711", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPIRED", "DELETED", "UNDELIV", "REJECTD"})
    void knowsWhatWillNeverBeOnThePhone(String state) {
        assertThat(text("id:a-1 stat:" + state + REST)).contains(new Receipt("a-1", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENROUTE", "ACCEPTD", "UNKNOWN"})
    void waitsWhileThereIsNoEnd(String state) {
        assertThat(text("id:a-1 stat:" + state + REST)).isEmpty();
    }

    @Test
    void believesTheParametersBeforeTheText() {
        assertThat(Receipt.of(Optional.of("b-2"), Optional.of(2), "id:4711 stat:UNDELIV"))
                .contains(new Receipt("b-2", true));
        assertThat(Receipt.of(Optional.of("b-2"), Optional.of(5), "")).contains(new Receipt("b-2", false));
        assertThat(Receipt.of(Optional.of("b-2"), Optional.of(1), "")).isEmpty();
    }

    @Test
    void ignoresATextThatIsNone() {
        assertThat(text("")).isEmpty();
        assertThat(text("STOP")).isEmpty();
        assertThat(text("stat:DELIVRD")).isEmpty();
    }

    private static Optional<Receipt> text(String text) {
        return Receipt.of(Optional.empty(), Optional.empty(), text);
    }
}
