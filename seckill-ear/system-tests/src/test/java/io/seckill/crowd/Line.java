package io.seckill.crowd;

import io.seckill.harness.Answer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The crowd's connections. A request that got no answer, or one that is not the application's (a server that is still
 * starting), is made again until the buyer's patience ends: both requests of a buyer are safe to repeat. Each repetition
 * is counted by its reason.
 */
final class Line implements AutoCloseable {

    private static final int THREADS = 4;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final HttpClient http;
    private final Gate gate;
    private final Alarm alarm;
    private final Tally repeated = new Tally();

    Line(int connections, Alarm alarm) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(threads)
                .build();
        this.gate = new Gate(connections);
        this.alarm = alarm;
    }

    /** The answer to the request, or the last failure when it is past the deadline. */
    CompletableFuture<Answer> send(HttpRequest request, long deadlineNanos) {
        return gate.pass(() -> http.sendAsync(request, BodyHandlers.ofString()))
                .handle((response, failure) -> failure == null
                        ? judged(request, Answer.of(response), deadlineNanos)
                        : failed(request, failure, deadlineNanos))
                .thenCompose(answer -> answer);
    }

    Tally repeated() {
        return repeated;
    }

    private CompletableFuture<Answer> judged(HttpRequest request, Answer answer, long deadlineNanos) {
        boolean applications = answer.status() < 400 || answer.isProblem();
        return applications || isPast(deadlineNanos)
                ? CompletableFuture.completedFuture(answer)
                : again("status " + answer.status() + " not from the application", request, deadlineNanos);
    }

    private CompletableFuture<Answer> failed(HttpRequest request, Throwable failure, long deadlineNanos) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return isPast(deadlineNanos)
                ? CompletableFuture.failedFuture(cause)
                : again(cause.getClass().getSimpleName(), request, deadlineNanos);
    }

    private CompletableFuture<Answer> again(String reason, HttpRequest request, long deadlineNanos) {
        repeated.count(reason);
        return alarm.after(BETWEEN_ATTEMPTS, () -> send(request, deadlineNanos));
    }

    private static boolean isPast(long deadlineNanos) {
        return System.nanoTime() - deadlineNanos >= 0;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
