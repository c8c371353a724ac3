package io.seckill.messaging;

import io.seckill.value.SaleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which dead letters are meant: those that all of its parts name. All of them when it has none.
 *
 * @param queue from which queue or subscription they come
 * @param ids as the broker names messages; empty for any
 */
public record DeadLetterChoice(Optional<String> queue, Optional<SaleId> sale, List<String> ids) {

    private static final Pattern QUEUE = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final Pattern ID = Pattern.compile("ID:[0-9a-fA-F-]{1,60}");

    /** The broker's selectors are texts: nothing comes into them that could mean something else there. */
    public DeadLetterChoice {
        queue.filter(name -> !isQueue(name)).ifPresent(name -> refuse("no queue has this name"));
        if (!ids.stream().allMatch(DeadLetterChoice::isId)) {
            refuse("no message has such an id");
        }
    }

    public static boolean isQueue(String name) {
        return QUEUE.matcher(name).matches();
    }

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    DeadLetterChoice only(List<String> some) {
        return new DeadLetterChoice(queue, sale, some);
    }

    /** @param id by which name the one who reads this knows a message's id */
    String selector(String id) {
        List<String> parts = new ArrayList<>();
        queue.ifPresent(name -> parts.add(DeadLetters.QUEUE + " = '" + name + "'"));
        sale.ifPresent(known -> parts.add(MessageTexts.SALE_ID + " = '" + known + "'"));
        if (!ids.isEmpty()) {
            parts.add(ids.stream().map(one -> "'" + one + "'").collect(Collectors.joining(",", id + " IN (", ")")));
        }
        return String.join(" AND ", parts);
    }

    private static void refuse(String reason) {
        throw new IllegalArgumentException(reason);
    }
}
