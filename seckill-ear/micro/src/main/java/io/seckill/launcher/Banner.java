package io.seckill.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What a user reads when the system is up. */
final class Banner {

    private final StringBuilder text = new StringBuilder();
    private final URI base;

    Banner(URI base, Duration startTime) {
        this.base = base;
        text.append("%n  Seckill is ready in %.1f s%n%n".formatted(startTime.toMillis() / 1000.0));
        line("Sales", base.resolve("/"));
        line("API", base.resolve("/api/v1/sales"));
    }

    /** Where operators sign in, and with what as long as nobody has done so. */
    Banner console(Path firstPassword) throws IOException {
        line("Console", base.resolve("/console/"));
        if (Files.exists(firstPassword)) {
            line("", "admin, " + Files.readString(firstPassword) + " (to be changed at the first sign-in)");
        }
        return this;
    }

    Banner data(Path folder) {
        line("Data", folder);
        return this;
    }

    Banner sale(Sale sale) {
        line(
                sale.title(),
                base.resolve("/sale.html?id=" + sale.saleId()) + (sale.isOpen() ? "" : "  (" + sale.state() + ")"));
        return this;
    }

    /** A command that buys one unit when pasted; each start has a new buyer, because a buyer buys once. */
    Banner purchase(Sale sale, String buyerToken) {
        text.append("%n  Buy one unit:%n%n".formatted())
                .append("curl -i -X POST %s -H 'Authorization: Bearer %s'%n"
                        .formatted(base.resolve("/api/v1/sales/" + sale.saleId() + "/purchases"), buyerToken));
        return this;
    }

    private void line(String name, Object value) {
        text.append("  %-12s %s%n".formatted(name, value));
    }

    @Override
    public String toString() {
        return text + "%n  Ctrl-C stops it.%n".formatted();
    }
}
