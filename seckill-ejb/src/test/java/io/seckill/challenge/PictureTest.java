package io.seckill.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureTest {

    /** That a phone on a slow network gets at once. */
    private static final int MOST_BYTES = 12_000;

    @Test
    void isAPngOfAFewKilobytes() throws IOException {
        byte[] png = Picture.png("47+8=?", 1);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(png).startsWith(0x89, 'P', 'N', 'G').hasSizeLessThan(MOST_BYTES);
        assertThat(image.getWidth()).isEqualTo(Picture.WIDTH);
        assertThat(image.getHeight()).isEqualTo(Picture.HEIGHT);
    }

    @Test
    void noTwoAreAlikeThoughTheyAskTheSame() {
        Set<Integer> seen = new HashSet<>();

        LongStream.range(0, 100).forEach(number -> seen.add(Arrays.hashCode(Picture.png("47+8=?", number))));

        assertThat(seen).hasSize(100);
    }

    /** Another node can draw it again. */
    @Test
    void followsFromItsNumber() {
        assertThat(Picture.png("12-9=?", 7)).isEqualTo(Picture.png("12-9=?", 7));
    }

    /** What is drawn of the signs is more than what is drawn around them, and less than would be a blot. */
    @Test
    void hasInkInIt() throws IOException {
        for (long number = 0; number < 30; number++) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(Picture.png("68-5=?", number)));
            long dark = IntStream.range(0, Picture.WIDTH * Picture.HEIGHT)
                    .filter(pixel -> image.getRaster().getSample(pixel % Picture.WIDTH, pixel / Picture.WIDTH, 0) < 128)
                    .count();
            assertThat(dark).isBetween(1_000L, 7_000L);
        }
    }

    @Test
    void drawsEverySign() {
        for (char sign : "0123456789+-=?".toCharArray()) {
            assertThat(Signs.of(sign).getBounds2D().getHeight()
                            + Signs.of(sign).getBounds2D().getWidth())
                    .as("the sign %s", sign)
                    .isGreaterThan(4);
            assertThat(Signs.of(sign).getBounds2D().getMaxY()).isLessThanOrEqualTo(Signs.HEIGHT);
        }
    }

    /** For people to look at. */
    @Test
    void canBeLookedAt() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "quiz"));
        String[] sums = {"10+2=?", "34-5=?", "67+8=?", "89-9=?", "21+3=?", "56-7=?"};

        for (int i = 0; i < sums.length; i++) {
            Files.write(folder.resolve("sum-" + i + ".png"), Picture.png(sums[i], 1_000L + i));
        }

        assertThat(folder.resolve("sum-5.png")).isNotEmptyFile();
    }
}
