package io.seckill.challenge;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws signs so that a person reads them and a program has to try: each is turned, slanted and of a size of its own, all of them stand on
 * waves, and lines of the same pen go across. Whatever is distorted follows from one number. For one picture, by one thread.
 */
final class Picture {

    static final int WIDTH = 260;
    static final int HEIGHT = 90;

    private static final double MARGIN = 22;
    private static final double SCALE = 3.1;
    private static final double TURN = Math.toRadians(16);
    private static final double SLANT = 0.25;
    private static final int LINES = 3;
    private static final int SPECKS = 50;

    /** How fine curves are resolved, in pixels, before they are bent. */
    private static final double FINE = 0.5;

    /** A straight line is bent at points so far apart. */
    private static final double STEP = 4;

    private final SplittableRandom lot;
    private final double wave;
    private final double phase;

    private Picture(long distortion) {
        lot = new SplittableRandom(distortion);
        wave = between(30, 55);
        phase = between(0, 2 * Math.PI);
    }

    /** A PNG of {@link #WIDTH} × {@link #HEIGHT} grey pixels, some kilobytes. */
    static byte[] png(String signs, long distortion) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        try {
            new Picture(distortion).draw(signs, graphics);
        } finally {
            graphics.dispose();
        }
        return png(image);
    }

    private void draw(String signs, Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(grey(225, 255));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        for (int speck = 0; speck < SPECKS; speck++) {
            graphics.setColor(grey(60, 200));
            double size = between(1, 3.5);
            graphics.fill(new Ellipse2D.Double(between(0, WIDTH), between(0, HEIGHT), size, size));
        }
        double room = (WIDTH - 2 * MARGIN) / signs.length();
        for (int i = 0; i < signs.length(); i++) {
            pen(graphics, between(3, 4.5));
            graphics.draw(bent(placed(Signs.of(signs.charAt(i)), MARGIN + (i + 0.5) * room)));
        }
        for (int line = 0; line < LINES; line++) {
            pen(graphics, between(1, 2.2));
            graphics.draw(across());
        }
    }

    private void pen(Graphics2D graphics, double width) {
        graphics.setColor(grey(10, 90));
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    private Shape placed(Shape sign, double middle) {
        double scale = SCALE * between(0.85, 1.15);
        AffineTransform place = new AffineTransform();
        place.translate(middle + between(-3, 3), HEIGHT / 2.0 + between(-6, 6));
        place.rotate(between(-TURN, TURN));
        place.shear(between(-SLANT, SLANT), 0);
        place.scale(scale, scale);
        place.translate(-Signs.WIDTH / 2.0, -Signs.HEIGHT / 2.0);
        return place.createTransformedShape(sign);
    }

    private Shape bent(Shape shape) {
        Path2D bent = new Path2D.Double();
        double[] to = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator pen = shape.getPathIterator(null, FINE); !pen.isDone(); pen.next()) {
            if (pen.currentSegment(to) == PathIterator.SEG_MOVETO) {
                bent.moveTo(bentX(to[0], to[1]), bentY(to[0], to[1]));
            } else {
                int steps = 1 + (int) (Math.hypot(to[0] - x, to[1] - y) / STEP);
                for (int step = 1; step <= steps; step++) {
                    double partX = x + (to[0] - x) * step / steps;
                    double partY = y + (to[1] - y) * step / steps;
                    bent.lineTo(bentX(partX, partY), bentY(partX, partY));
                }
            }
            x = to[0];
            y = to[1];
        }
        return bent;
    }

    private double bentX(double x, double y) {
        return x + 3 * Math.sin(2 * Math.PI * y / wave + phase);
    }

    private double bentY(double x, double y) {
        return y + 4 * Math.sin(2 * Math.PI * x / wave - phase);
    }

    private Shape across() {
        return new CubicCurve2D.Double(
                between(0, WIDTH / 4.0),
                between(0, HEIGHT),
                between(0, WIDTH),
                between(0, HEIGHT),
                between(0, WIDTH),
                between(0, HEIGHT),
                between(WIDTH * 0.75, WIDTH),
                between(0, HEIGHT));
    }

    private Color grey(int darkest, int lightest) {
        int grey = lot.nextInt(darkest, lightest);
        return new Color(grey, grey, grey);
    }

    private double between(double least, double most) {
        return lot.nextDouble(least, most);
    }

    /** In memory: by itself ImageIO goes by way of a temporary file. */
    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }
}
