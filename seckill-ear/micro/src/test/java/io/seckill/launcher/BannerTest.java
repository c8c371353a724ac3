package io.seckill.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BannerTest {

    private static final URI ADDRESS = URI.create("http://localhost:8081/");

    @Test
    void givesACommandThatBuysAUnit() {
        Sale sale = new Sale("S1", "Demo phone", "OPEN");

        String text = new Banner(ADDRESS, Duration.ofMillis(6_540))
                .data(Path.of("/data"))
                .sale(sale)
                .purchase(sale, "a.b.c")
                .toString();

        assertThat(text)
                .contains("ready in 6.5 s", "http://localhost:8081/sale.html?id=S1", "Ctrl-C stops it")
                .containsPattern("(?m)^curl -i -X POST http://localhost:8081/api/v1/sales/S1/purchases"
                        + " -H 'Authorization: Bearer a\\.b\\.c'$");
    }

    @Test
    void saysWhyASaleCannotBeBoughtFrom() {
        String text = new Banner(ADDRESS, Duration.ofSeconds(6))
                .sale(new Sale("S1", "Demo phone", "SOLD_OUT"))
                .toString();

        assertThat(text).contains("sale.html?id=S1  (SOLD_OUT)");
    }
}
