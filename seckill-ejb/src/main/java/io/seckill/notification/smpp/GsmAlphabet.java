package io.seckill.notification.smpp;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

/** The default alphabet of short messages (3GPP TS 23.038, sections 6.2.1 and 6.2.1.1): 128 characters, ten more behind an escape. */
final class GsmAlphabet {

    private static final int ESCAPE = 0x1B;

    /** In the order of their codes; at 1B, where the escape is, stands a character that no text has. */
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\uFFFFÆæßÉ"
            + " !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
            + "¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final Map<Character, Integer> EXTENSION = Map.of(
            '\f', 0x0A, '^', 0x14, '{', 0x28, '}', 0x29, '\\', 0x2F, '[', 0x3C, '~', 0x3D, ']', 0x3E, '|', 0x40, '€',
            0x65);

    private static final Map<Character, Integer> CODES = new HashMap<>();

    static {
        for (int code = 0; code < BASIC.length(); code++) {
            CODES.put(BASIC.charAt(code), code);
        }
        CODES.remove('\uFFFF');
    }

    private GsmAlphabet() {}

    static boolean covers(String text) {
        return text.chars().allMatch(c -> CODES.containsKey((char) c) || EXTENSION.containsKey((char) c));
    }

    /** Septets that a character of the alphabet takes: 1, or 2 with the escape before it. */
    static int septets(char character) {
        return EXTENSION.containsKey(character) ? 2 : 1;
    }

    /** One septet in each octet, as SMPP carries them. */
    static byte[] encode(String text) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (char character : text.toCharArray()) {
            Integer extended = EXTENSION.get(character);
            if (extended != null) {
                octets.write(ESCAPE);
            }
            octets.write(extended != null ? extended : CODES.get(character));
        }
        return octets.toByteArray();
    }
}
