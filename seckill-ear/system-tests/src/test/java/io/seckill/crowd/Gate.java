package io.seckill.crowd;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Lets so many requests be under way at once and makes the others wait in line, without a thread for each. */
final class Gate {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int places;

    Gate(int places) {
        this.places = places;
    }

    <T> CompletableFuture<T> pass(Supplier<CompletableFuture<T>> request) {
        CompletableFuture<T> result = new CompletableFuture<>();
        enter(() -> request.get().whenComplete((value, failure) -> {
            leave();
            complete(result, value, failure);
        }));
        return result;
    }

    private void enter(Runnable request) {
        if (takesPlace(request)) {
            request.run();
        }
    }

    private void leave() {
        Runnable next = nextInLine();
        if (next != null) {
            next.run();
        }
    }

    private synchronized boolean takesPlace(Runnable request) {
        if (places == 0) {
            waiting.add(request);
            return false;
        }
        places--;
        return true;
    }

    /** The place goes to the next in line, or becomes free when there is none. */
    private synchronized Runnable nextInLine() {
        Runnable next = waiting.poll();
        if (next == null) {
            places++;
        }
        return next;
    }

    private static <T> void complete(CompletableFuture<T> result, T value, Throwable failure) {
        if (failure == null) {
            result.complete(value);
        } else {
            result.completeExceptionally(failure);
        }
    }
}
