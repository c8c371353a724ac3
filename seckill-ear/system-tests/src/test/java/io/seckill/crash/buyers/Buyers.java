package io.seckill.crash.buyers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The run as its buyers saw it.
 *
 * @param accepted wishes with a ticket
 * @param refused wishes with a refusal and no ticket
 * @param resolved wishes whose buyer was in the dark at least once and has its outcome now
 * @param withoutOutcome wishes whose buyer never learned what became of them
 * @param answers all of them
 * @param unanswered how many of them were none, or one that left the outcome open, by what came instead
 */
public record Buyers(
        long accepted,
        long refused,
        long resolved,
        List<Purchase> withoutOutcome,
        long answers,
        Map<String, Long> unanswered) {

    public static Buyers of(AnswerBook book) {
        Collection<Purchase> all = book.purchases();
        return new Buyers(
                all.stream().filter(purchase -> !purchase.tickets().isEmpty()).count(),
                all.stream()
                        .filter(purchase -> purchase.tickets().isEmpty()
                                && !purchase.refusals().isEmpty())
                        .count(),
                all.stream()
                        .filter(purchase -> purchase.wasInTheDark() && purchase.hasOutcome())
                        .count(),
                all.stream().filter(purchase -> !purchase.hasOutcome()).toList(),
                all.stream().mapToLong(purchase -> purchase.told().size()).sum(),
                all.stream()
                        .flatMap(purchase -> purchase.told().stream())
                        .filter(Told.Nothing.class::isInstance)
                        .map(told -> ((Told.Nothing) told).reason())
                        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting())));
    }
}
