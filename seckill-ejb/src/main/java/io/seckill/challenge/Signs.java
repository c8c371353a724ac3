package io.seckill.challenge;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Map;
import java.util.Scanner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The signs of a sum as lines of a pen, 10 wide and 14 high: a server need not have any fonts. M moves the pen, L draws a line, C a Bézier
 * curve, as in SVG's paths.
 */
final class Signs {

    static final int WIDTH = 10;
    static final int HEIGHT = 14;

    private static final Pattern ONE_CHARACTER = Pattern.compile("[MLC]");

    private static final Map<Character, String> PEN = Map.ofEntries(
            Map.entry('0', "M 5 0 C 9 0 9.5 4 9.5 7 C 9.5 10 9 14 5 14 C 1 14 .5 10 .5 7 C .5 4 1 0 5 0"),
            Map.entry('1', "M 1.5 3.5 L 5.5 0 L 5.5 14"),
            Map.entry('2', "M 1 3.5 C 1 1 3 0 5 0 C 7.5 0 9 1.5 9 4 C 9 7 4 10 1 14 L 9.5 14"),
            Map.entry(
                    '3',
                    "M 1 2 C 2 .5 3.5 0 5 0 C 7.5 0 9 1.5 9 3.5 C 9 5.5 7.5 6.7 4.5 6.7"
                            + " C 8 6.7 9.5 8.2 9.5 10.3 C 9.5 12.7 7.5 14 5 14 C 3 14 1.5 13.3 .7 11.8"),
            Map.entry('4', "M 7 14 L 7 0 L .5 10 L 9.7 10"),
            Map.entry(
                    '5',
                    "M 8.8 0 L 2 0 L 1.4 6.3 C 2.5 5.5 3.7 5.2 5 5.2 C 7.8 5.2 9.4 7 9.4 9.5"
                            + " C 9.4 12.2 7.5 14 4.8 14 C 3 14 1.6 13.4 .7 12"),
            Map.entry(
                    '6',
                    "M 8.5 1.5 C 7.6 .5 6.6 0 5.3 0 C 2.3 0 .7 3 .7 8 C .7 12 2.3 14 5 14"
                            + " C 7.7 14 9.4 12.2 9.4 9.6 C 9.4 7 7.7 5.5 5.2 5.5 C 3 5.5 1.2 6.8 .8 9"),
            Map.entry('7', "M .7 0 L 9.3 0 C 6.5 4 4.8 8.5 4.3 14"),
            Map.entry(
                    '8',
                    "M 5 6.6 C 2.7 6.6 1.3 5.3 1.3 3.4 C 1.3 1.4 2.8 0 5 0 C 7.2 0 8.7 1.4 8.7 3.4 C 8.7 5.3 7.3 6.6 5 6.6"
                            + " C 2.3 6.6 .6 8 .6 10.2 C .6 12.5 2.4 14 5 14 C 7.6 14 9.4 12.5 9.4 10.2 C 9.4 8 7.7 6.6 5 6.6"),
            Map.entry(
                    '9',
                    "M 1.5 12.5 C 2.4 13.5 3.4 14 4.7 14 C 7.7 14 9.3 11 9.3 6 C 9.3 2 7.7 0 5 0"
                            + " C 2.3 0 .6 1.8 .6 4.4 C .6 7 2.3 8.5 4.8 8.5 C 7 8.5 8.8 7.2 9.2 5"),
            Map.entry('+', "M 5 3 L 5 11 M 1 7 L 9 7"),
            Map.entry('-', "M 1 7 L 9 7"),
            Map.entry('=', "M 1 5 L 9 5 M 1 9 L 9 9"),
            Map.entry('?', "M 1.5 3 C 1.7 1 3.2 0 5 0 C 7.3 0 8.7 1.4 8.7 3.3 C 8.7 6 5 6.3 5 9.5 M 5 12.8 L 5 14"));

    private static final Map<Character, Shape> SHAPES =
            PEN.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, sign -> shape(sign.getValue())));

    private Signs() {}

    static Shape of(char sign) {
        return SHAPES.get(sign);
    }

    private static Shape shape(String moves) {
        Path2D path = new Path2D.Double();
        try (Scanner pen = new Scanner(moves)) {
            while (pen.hasNext()) {
                move(path, pen.next(ONE_CHARACTER).charAt(0), pen);
            }
        }
        return path;
    }

    private static void move(Path2D path, char how, Scanner pen) {
        switch (how) {
            case 'M' -> path.moveTo(number(pen), number(pen));
            case 'L' -> path.lineTo(number(pen), number(pen));
            default -> path.curveTo(number(pen), number(pen), number(pen), number(pen), number(pen), number(pen));
        }
    }

    private static double number(Scanner pen) {
        return Double.parseDouble(pen.next());
    }
}
