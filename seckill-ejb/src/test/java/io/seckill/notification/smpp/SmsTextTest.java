package io.seckill.notification.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmsTextTest {

    private static final int REFERENCE = 200;
    private static final int HEADER = 6;
    private static final String SMILE = "\uD83D\uDE00";

    @Test
    void sendsAnEmptyTextAsOneEmptyPart() {
        assertThat(only(parts("")).octets()).isEmpty();
    }

    @Test
    void writesTheDefaultAlphabetInItsOwnCodes() {
        SmsPart part = only(parts("@£$ AZaz09 _ÄÖÜà"));

        assertThat(part.dataCoding()).isEqualTo(SmsText.DEFAULT_ALPHABET);
        assertThat(part.octets())
                .containsExactly(0, 1, 2, 0x20, 'A', 'Z', 'a', 'z', '0', '9', 0x20, 0x11, 0x5B, 0x5C, 0x5E, 0x7F);
    }

    @Test
    void writesAnEscapeBeforeAnExtensionCharacter() {
        assertThat(only(parts("5€[")).octets()).containsExactly('5', 0x1B, 0x65, 0x1B, 0x3C);
    }

    @Test
    void takesUcs2ForATextWithOneOtherCharacter() {
        SmsPart part = only(parts("1 x 电水壶"));

        assertThat(part.dataCoding()).isEqualTo(SmsText.UCS2);
        assertThat(part.octets()).isEqualTo("1 x 电水壶".getBytes(StandardCharsets.UTF_16BE));
    }

    @Test
    void needsNoHeaderForExactly160Septets() {
        assertThat(only(parts("a".repeat(160))).hasHeader()).isFalse();
        assertThat(only(parts("a".repeat(158) + "€")).octets()).hasSize(160);
    }

    @Test
    void cuts161SeptetsIntoTwoParts() {
        List<SmsPart> parts = parts("a".repeat(153) + "b".repeat(8));

        assertThat(parts).hasSize(2).allMatch(SmsPart::hasHeader);
        assertThat(header(parts.get(0))).containsExactly(5, 0, 3, (byte) REFERENCE, 2, 1);
        assertThat(header(parts.get(1))).containsExactly(5, 0, 3, (byte) REFERENCE, 2, 2);
        assertThat(body(parts.get(0))).hasSize(153).containsOnly('a');
        assertThat(body(parts.get(1))).hasSize(8).containsOnly('b');
    }

    @Test
    void countsAnExtensionCharacterTwice() {
        assertThat(parts("a".repeat(159) + "€")).hasSize(2);
    }

    @Test
    void doesNotTearAnEscapedCharacterApart() {
        List<SmsPart> parts = parts("a".repeat(152) + "€" + "b".repeat(20));

        assertThat(body(parts.get(0))).hasSize(152).containsOnly('a');
        assertThat(body(parts.get(1))).startsWith(0x1B, 0x65).hasSize(22);
    }

    @Test
    void cuts71UnitsOfUcs2IntoTwoParts() {
        assertThat(only(parts("水".repeat(70))).octets()).hasSize(140);

        List<SmsPart> parts = parts("水".repeat(71));

        assertThat(parts).hasSize(2);
        assertThat(body(parts.get(0))).hasSize(134);
        assertThat(body(parts.get(1))).hasSize(8);
    }

    @Test
    void doesNotTearASurrogatePairApart() {
        List<SmsPart> across = parts("水".repeat(66) + SMILE + "水".repeat(10));
        List<SmsPart> upTo = parts("水".repeat(65) + SMILE + "水".repeat(10));

        assertThat(text(across.get(0))).isEqualTo("水".repeat(66));
        assertThat(text(across.get(1))).isEqualTo(SMILE + "水".repeat(10));
        assertThat(text(upTo.get(0))).isEqualTo("水".repeat(65) + SMILE);
        assertThat(text(upTo.get(1))).isEqualTo("水".repeat(10));
    }

    @Test
    void losesNothingOfTheLongestTextThatIsStored() {
        String text = ("水" + SMILE).repeat(166);

        List<SmsPart> parts = parts(text);

        assertThat(parts.stream().map(SmsTextTest::text).reduce("", String::concat))
                .isEqualTo(text);
        assertThat(parts).allMatch(part -> part.octets().length <= 140);
    }

    @Test
    void refusesWhatItsHeaderCannotCount() {
        assertThat(parts("a".repeat(153 * 255))).hasSize(255);
        assertThatThrownBy(() -> parts("a".repeat(153 * 255 + 1))).hasMessageContaining("255");
    }

    private static List<SmsPart> parts(String text) {
        return SmsText.parts(text, REFERENCE);
    }

    private static SmsPart only(List<SmsPart> parts) {
        assertThat(parts).hasSize(1);
        return parts.get(0);
    }

    private static byte[] header(SmsPart part) {
        return Arrays.copyOf(part.octets(), HEADER);
    }

    private static byte[] body(SmsPart part) {
        return Arrays.copyOfRange(part.octets(), HEADER, part.octets().length);
    }

    private static String text(SmsPart part) {
        return new String(body(part), StandardCharsets.UTF_16BE);
    }
}
