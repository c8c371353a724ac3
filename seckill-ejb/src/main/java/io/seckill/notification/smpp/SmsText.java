package io.seckill.notification.smpp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/**
 * Cuts a text into the parts that a phone puts together again.
 *
 * <p>A short message has 140 octets: 160 characters of the default alphabet, or 70 of UCS-2 for a text with any other
 * character. A longer text travels in several, each with a header of six octets that says which it is (3GPP TS 23.040, section
 * 9.2.3.24.1); that leaves 153 and 67. An escaped character and a surrogate pair are not torn apart.
 */
public final class SmsText {

    static final byte DEFAULT_ALPHABET = 0;
    static final byte UCS2 = 8;

    /** The header counts in one octet. */
    static final int MOST_PARTS = 255;

    private static final int SEPTETS_ALONE = 160;
    private static final int SEPTETS_OF_A_PART = 153;
    private static final int UNITS_ALONE = 70;
    private static final int UNITS_OF_A_PART = 67;

    private SmsText() {}

    /**
     * @param reference 0 to 255, the same in all parts: what a phone tells two long texts of one sender apart by
     * @throws IllegalArgumentException when the text is too long for 255 parts
     */
    public static List<SmsPart> parts(String text, int reference) {
        return GsmAlphabet.covers(text)
                ? parts(
                        DEFAULT_ALPHABET,
                        cut(text, SEPTETS_ALONE, SEPTETS_OF_A_PART, c -> GsmAlphabet.septets((char) c)),
                        GsmAlphabet::encode,
                        reference)
                : parts(
                        UCS2,
                        cut(text, UNITS_ALONE, UNITS_OF_A_PART, Character::charCount),
                        part -> part.getBytes(StandardCharsets.UTF_16BE),
                        reference);
    }

    private static List<SmsPart> parts(
            byte coding, List<String> pieces, Function<String, byte[]> encoding, int reference) {
        if (pieces.size() == 1) {
            return List.of(new SmsPart(coding, false, encoding.apply(pieces.get(0))));
        }
        if (pieces.size() > MOST_PARTS) {
            throw new IllegalArgumentException("a short message has at most " + MOST_PARTS + " parts");
        }
        List<SmsPart> parts = new ArrayList<>();
        for (String piece : pieces) {
            byte[] header = {5, 0, 3, (byte) reference, (byte) pieces.size(), (byte) (parts.size() + 1)};
            parts.add(new SmsPart(coding, true, joined(header, encoding.apply(piece))));
        }
        return parts;
    }

    /** @param weight what a code point takes of the room */
    private static List<String> cut(String text, int roomAlone, int roomOfAPart, IntUnaryOperator weight) {
        if (text.codePoints().map(weight).sum() <= roomAlone) {
            return List.of(text);
        }
        List<String> pieces = new ArrayList<>();
        int begin = 0;
        int used = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int more = weight.applyAsInt(text.codePointAt(i));
            if (used + more > roomOfAPart) {
                pieces.add(text.substring(begin, i));
                begin = i;
                used = 0;
            }
            used += more;
        }
        pieces.add(text.substring(begin));
        return pieces;
    }

    private static byte[] joined(byte[] header, byte[] body) {
        byte[] octets = new byte[header.length + body.length];
        System.arraycopy(header, 0, octets, 0, header.length);
        System.arraycopy(body, 0, octets, header.length, body.length);
        return octets;
    }
}
