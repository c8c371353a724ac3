package io.seckill.crash.books;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Everything that was found wrong, by figure. Empty when the books are clean. Used by one thread. */
public final class Findings {

    /** Rows shown of each figure; the amount counts all. */
    private static final int SHOWN = 10;

    private final Map<Figure, List<Finding>> found = new EnumMap<>(Figure.class);

    public Findings() {
        for (Figure figure : Figure.values()) {
            found.put(figure, new ArrayList<>());
        }
    }

    public void add(Figure figure, List<Finding> findings) {
        found.get(figure).addAll(findings);
    }

    public void add(Figure figure, String row) {
        found.get(figure).add(Finding.one(row));
    }

    public long amount(Figure figure) {
        return found.get(figure).stream().mapToLong(Finding::amount).sum();
    }

    public boolean areNone() {
        return found.values().stream().allMatch(List::isEmpty);
    }

    /** The twelve figures, each with its first rows when it is not 0. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        found.forEach((figure, findings) -> {
            lines.add("%2d  %-72s %d".formatted(figure.number(), figure.title(), amount(figure)));
            findings.stream().limit(SHOWN).forEach(finding -> lines.add("      " + finding.row()));
        });
        return lines;
    }
}
