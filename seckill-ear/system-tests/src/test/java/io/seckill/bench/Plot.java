package io.seckill.bench;

import java.util.List;
import java.util.Locale;

/** The rates as bars (SVG). */
final class Plot {

    private static final int WIDTH = 900;
    private static final int BAR = 22;
    private static final int NAMES = 430;
    private static final int FIGURES = 90;

    private final List<Measurement> measurements;

    Plot(List<Measurement> measurements) {
        this.measurements = measurements;
    }

    String svg() {
        double most =
                measurements.stream().mapToDouble(Measurement::perSecond).max().orElse(1);
        StringBuilder svg = new StringBuilder(format(
                "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' font-family='sans-serif' font-size='13'>%n",
                WIDTH, (measurements.size() + 1) * BAR));
        svg.append("<rect width='100%' height='100%' fill='white'/>\n");
        for (int i = 0; i < measurements.size(); i++) {
            svg.append(bar(measurements.get(i), i * BAR + BAR / 2, most));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String bar(Measurement m, int top, double most) {
        double length = (WIDTH - NAMES - FIGURES) * m.perSecond() / most;
        String colour = m.scenario().startsWith("reference") ? "#999999" : "#2f6fab";
        return format("<text x='%d' y='%d' text-anchor='end'>%s</text>", NAMES - 8, top + 14, m.scenario())
                + format(
                        "<rect x='%d' y='%d' width='%.1f' height='%d' fill='%s'/>", NAMES, top, length, BAR - 5, colour)
                + format("<text x='%.1f' y='%d'>%,.0f/s</text>%n", NAMES + length + 6, top + 14, m.perSecond());
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
