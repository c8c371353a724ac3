package io.seckill.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The load generator wrk: a closed loop, every connection sends its next request when it has the answer. It takes little of
 * the machine that it shares with the server. Debian has it as a package of that name.
 */
final class Wrk {

    /** A connection whose request took longer counts as one without an answer. */
    private static final String TIME_OUT = "30s";

    private static final Pattern RESULT = Pattern.compile("RESULT (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");

    private final Path script;
    private final int threads;

    /** @param folder where its script is put */
    Wrk(Path folder, int threads) {
        this.script = folder.resolve("requests.lua");
        this.threads = threads;
        try (InputStream resource = Wrk.class.getResourceAsStream("requests.lua")) {
            Files.copy(resource, script, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the requests for at most this time; ends earlier when they are to be sent once and there are no more. */
    LoadResult send(URI server, Requests requests, int connections, Duration time) {
        List<String> command = new ArrayList<>(List.of("wrk", "-t" + threads, "-c" + connections));
        command.addAll(List.of("-d" + time.toSeconds() + "s", "--timeout", TIME_OUT, "-s", script.toString()));
        command.addAll(List.of(server.toString(), "--", requests.once() ? "once" : "round"));
        command.add(requests.file().toString());
        return result(output(command));
    }

    private static LoadResult result(String output) {
        Matcher found = RESULT.matcher(output);
        if (!found.find()) {
            throw new IllegalStateException("wrk did not report:\n" + output);
        }
        return new LoadResult(
                micros(found, 1),
                Long.parseLong(found.group(2)),
                Long.parseLong(found.group(3)),
                Long.parseLong(found.group(4)),
                micros(found, 5),
                micros(found, 6),
                micros(found, 7));
    }

    private static Duration micros(Matcher found, int group) {
        return Duration.ofNanos(1_000 * Long.parseLong(found.group(group)));
    }

    private static String output(List<String> command) {
        try {
            Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
            String text = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (wrk.waitFor() != 0) {
                throw new IllegalStateException(command + " failed:\n" + text);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException("wrk cannot be run; on Debian: apt-get install wrk", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at " + command, e);
        }
    }
}
