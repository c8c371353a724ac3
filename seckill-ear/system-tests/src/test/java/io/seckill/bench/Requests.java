package io.seckill.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The requests of a scenario in files, one for each thread of the load generator, so that it has nothing to do but send.
 *
 * @param file the files' common name; a number follows
 * @param once whether they are sent once at most, or again from the start
 */
record Requests(Path file, boolean once) {

    /** Deals the lines out to so many threads. */
    static Requests write(Path file, int threads, boolean once, Stream<String> lines) {
        List<BufferedWriter> writers = new ArrayList<>();
        try (lines) {
            for (int thread = 0; thread < threads; thread++) {
                writers.add(Files.newBufferedWriter(Path.of(file + "." + thread)));
            }
            int number = 0;
            for (String line : (Iterable<String>) lines::iterator) {
                writers.get(number++ % threads).append(line).append('\n');
            }
            for (BufferedWriter writer : writers) {
                writer.close();
            }
            return new Requests(file, once);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String get(String path) {
        return "GET " + path + " - -";
    }

    static String getUnlessMatches(String path, String validator) {
        return "GET " + path + " - " + validator;
    }

    static String getAs(String token, String path) {
        return "GET " + path + " " + token + " -";
    }

    static String post(String path) {
        return "POST " + path + " - -";
    }

    static String buy(String token, String sale) {
        return "POST /api/v1/sales/" + sale + "/purchases " + token + " -";
    }
}
