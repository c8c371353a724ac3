package io.seckill.smsc;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A part that has arrived, without anything of the library that has read it.
 *
 * @param phone digits of the international number
 * @param sender what the phone shows
 * @param coding 0 the default alphabet, 8 UCS-2
 * @param reference what the parts of a text have in common; -1 when it has only one
 * @param userReference the parameter {@code user_message_reference}
 * @param validity how long to try, as SMPP writes it
 */
public record ShortMessage(
        String phone,
        String sender,
        int coding,
        int reference,
        int parts,
        int number,
        int userReference,
        String validity,
        String text) {

    public static ShortMessage of(String line) {
        String[] words = line.split("\t");
        return new ShortMessage(
                words[0],
                words[1],
                Integer.parseInt(words[2]),
                Integer.parseInt(words[3]),
                Integer.parseInt(words[4]),
                Integer.parseInt(words[5]),
                Integer.parseInt(words[6]),
                words[7],
                new String(Base64.getDecoder().decode(words[8]), StandardCharsets.UTF_8));
    }

    String line() {
        return String.join(
                "\t",
                phone,
                sender,
                String.valueOf(coding),
                String.valueOf(reference),
                String.valueOf(parts),
                String.valueOf(number),
                String.valueOf(userReference),
                validity,
                Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }
}
