package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seckill.harness.Axe;
import io.seckill.harness.Broker;
import io.seckill.harness.Browser;
import io.seckill.harness.Console;
import io.seckill.harness.ConsoleServer;
import io.seckill.harness.NewSale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** Every page of the console on a desk and on a phone, light and dark: nothing sticks out, nobody is kept out, and it comes quickly. */
@Tag("browser")
@ExtendWith(ConsoleServer.class)
class ConsoleLooksBrowserIT {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int DESK = 1280;
    private static final int PHONE = 360;

    /** As issue and requirements allow. */
    private static final long MOST_BYTES = 200 * 1024;

    private static final long FIRST_PAINT_MILLIS = 1_000;

    /** Of which the best counts, as a busy machine may hold up any of them. */
    private static final int ATTEMPTS = 5;

    private static final String DEAD = "seckill.dead-letters";
    private static final String SMS = "seckill-sms";

    private static String sale;

    private final SeckillServer server;
    private final SeckillClient client;
    private Console console;

    ConsoleLooksBrowserIT(SeckillServer server) {
        this.server = server;
        client = server.client();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @AfterAll
    static void tidyUp(SeckillServer server) {
        try (Broker broker = server.broker()) {
            broker.resume(SMS);
            broker.removeAll(DEAD);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "overview",
                "sales",
                "sales/new",
                "sales/{sale}",
                "sales/{sale}/edit",
                "queues",
                "queues/seckill-sms",
                "dead-letters",
                "alerts",
                "auditor",
                "demo",
                "orders",
                "capacity",
                "audit",
                "operators",
                "password"
            })
    void everyPageIsForEverybody(String page) {
        somethingToSee();
        console = Console.openAs(server, "operator", "administrator");
        console.goTo(page.replace("{sale}", sale));
        lookAtAll(page.replace("{sale}", "one").replace('/', '-'));
    }

    @Test
    void signingInIsForEverybody() {
        console = Console.open(server);
        lookAtAll("sign-in");
    }

    private void lookAtAll(String name) {
        Browser browser = console.browser();
        browser.complaints();
        arrive(browser);
        for (int width : new int[] {DESK, PHONE}) {
            for (boolean dark : new boolean[] {false, true}) {
                browser.look(width, width == DESK ? 900 : 780, dark);
                browser.seen(By.cssSelector("h1"));
                settle(browser);
                browser.photograph(PICTURES.resolve("%s-%d-%s.png".formatted(name, width, dark ? "dark" : "light")));
                assertThat(Axe.findings(browser)).as(name + " " + width).isEmpty();
                assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                        .as("width of " + name)
                        .isLessThanOrEqualTo(width);
            }
        }
        // A read that a busy machine did not answer comes again.
        assertThat(browser.complaints())
                .as("complaints at " + name)
                .filteredOn(line -> !line.contains("status of 503"))
                .isEmpty();
    }

    /** What is on its way comes: the server tells the news once a second. */
    private static void arrive(Browser browser) {
        browser.runUntilDone("const done = arguments[0]; setTimeout(done, 1500);");
    }

    /** A chart is drawn anew in the frame after that in which size or colours changed. */
    private static void settle(Browser browser) {
        browser.runUntilDone("""
            const done = arguments[0];
            let frames = 0;
            const next = () => ++frames > 4 ? done() : requestAnimationFrame(next);
            next();
            """);
    }

    /** A queue in which something waits, dead letters, a sale in which something was bought. */
    private void somethingToSee() {
        if (sale != null) {
            return;
        }
        String shown =
                client.openSale(NewSale.of(250).titled("Espresso machine")).saleId();
        client.create(NewSale.of(1_000)
                .titled("Telephone, to be sold tomorrow")
                .opening(Instant.now().plusSeconds(86_400)));
        try (Broker broker = server.broker()) {
            broker.pause(SMS);
            for (int i = 0; i < 40; i++) {
                client.bought(shown, server.tokens().buyer("looks-" + i));
            }
            broker.send("seckill.place-orders", "this is no message");
            await().atMost(Duration.ofSeconds(120)).until(() -> broker.messagesIn(DEAD) > 0);
        }
        sale = shown;
    }

    @Test
    void isPaintedWithinASecond() {
        console = Console.openAs(server, "operator");

        LongStream visits =
                LongStream.generate(() -> firstPaint(console.browser())).limit(ATTEMPTS);

        assertThat(visits.anyMatch(painted -> painted < FIRST_PAINT_MILLIS)).isTrue();
    }

    private static long firstPaint(Browser browser) {
        browser.reload();
        browser.seen(Console.page("overview"));
        Number painted =
                (Number) browser.run("return performance.getEntriesByName('first-contentful-paint')[0].startTime");
        System.out.printf("first paint of the console after %.0f ms%n", painted.doubleValue());
        return painted.longValue();
    }

    /** All of it, also what a visit does not load. */
    @Test
    void isSmall() throws IOException {
        console = Console.open(server);
        Object loaded = console.browser()
                .run("return performance.getEntriesByType('resource').map(({name}) => name).join('\\n')");
        assertThat(loaded.toString().lines())
                .allMatch(address -> address.startsWith(server.uri().toString()));

        long bytes = compressedBytes();

        System.out.printf("the console has %d bytes compressed%n", bytes);
        assertThat(bytes).isPositive().isLessThan(MOST_BYTES);
    }

    private static long compressedBytes() throws IOException {
        long bytes = 0;
        try (ZipFile archive = new ZipFile(System.getProperty("seckill.distribution") + "/lib/seckill.war")) {
            for (ZipEntry file : archive.stream()
                    .filter(ConsoleLooksBrowserIT::isOfTheConsole)
                    .toList()) {
                try (InputStream content = archive.getInputStream(file)) {
                    bytes += compressed(content.readAllBytes());
                }
            }
        }
        return bytes;
    }

    private static boolean isOfTheConsole(ZipEntry file) {
        return file.getName().matches("(console/.*|css/seckill.css|js/storage.js|favicon.svg)") && !file.isDirectory();
    }

    private static int compressed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        }
        return bytes.size();
    }
}
