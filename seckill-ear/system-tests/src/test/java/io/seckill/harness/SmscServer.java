package io.seckill.harness;

import io.seckill.smsc.ShortMessage;
import io.seckill.smsc.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The SMSC of {@link io.seckill.smsc} as a process of its own. It can be killed and started again on the same port. */
public final class SmscServer extends ServerPart implements AutoCloseable {

    private static final String PROGRAM = "io.seckill.smsc.SmscProgram";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = Ports.free();
    private final int controlPort = Ports.free();
    private final ServerLog log;
    private final Path arrivals;

    public SmscServer() {
        super("smsc");
        Path folder = WorkFolder.forServer();
        this.log = new ServerLog(folder.resolve("smsc.log"));
        this.arrivals = folder.resolve("arrivals.txt");
    }

    /** With this SMSC as the carrier of short messages; one that does not answer in five seconds counts as silent. */
    public ServerOptions named(ServerOptions options) {
        return options.with("seckill.sms.smpp.host", "127.0.0.1")
                .with("seckill.sms.smpp.port", port)
                .with("seckill.sms.smpp.system-id", "seckill")
                .with("seckill.sms.smpp.password", "secret")
                .with("seckill.sms.smpp.source-address", "SECKILL")
                .with("seckill.sms.smpp.response-millis", 5_000)
                .with("seckill.sms.smpp.enquire-seconds", 1);
    }

    /** As if nothing had ever come: without arrivals, without trouble, on its port. */
    public void startEmpty() {
        kill();
        try {
            Files.deleteIfExists(arrivals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
    }

    /** Lets the next so many messages meet it. */
    public void expect(Trouble trouble, int times) {
        ask(request("/trouble/" + trouble + "/" + times)
                .POST(BodyPublishers.noBody())
                .build());
    }

    /** The most messages without an answer at a time, since it was started. */
    public int mostUnanswered() {
        return Integer.parseInt(ask(request("/most-unanswered").build()));
    }

    /** Receipts that the application has taken, since this SMSC was started. */
    public int receiptsTaken() {
        return Integer.parseInt(ask(request("/receipts-taken").build()));
    }

    /** All that it got, over all its starts since it was empty, in the order of their arrival. */
    public List<ShortMessage> arrivals() {
        try {
            return Files.notExists(arrivals)
                    ? List.of()
                    : Files.readAllLines(arrivals).stream()
                            .map(ShortMessage::of)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    ServerProcess launch() {
        return ProcessTree.start(
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-classpath",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        PROGRAM,
                        String.valueOf(port),
                        String.valueOf(controlPort),
                        arrivals.toString()),
                log.file());
    }

    @Override
    ServerLog log() {
        return log;
    }

    @Override
    boolean isUsable(String logged) {
        return logged.contains("SMSC listens");
    }

    @Override
    public void close() {
        kill();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + controlPort + path));
    }

    private String ask(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException("No answer to " + request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at " + request, e);
        }
    }
}
