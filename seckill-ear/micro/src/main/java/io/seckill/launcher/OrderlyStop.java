package io.seckill.launcher;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends the process in order: first what needs a whole server, then the server by its shutdown hook.
 *
 * <p>The server's hook stops its transaction service before the listeners that need it, and all hooks run at once. So the
 * signals themselves are taken (Ctrl-C and SIGTERM), before there is a shutdown.
 */
final class OrderlyStop {

    /** 128 + 15, as shells count a process that was ended by SIGTERM. */
    private static final int TERMINATED = 143;

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Runnable beforeShutdown;
    private final AtomicBoolean begun = new AtomicBoolean();

    private OrderlyStop(Runnable beforeShutdown) {
        this.beforeShutdown = beforeShutdown;
    }

    static void onSignals(Runnable beforeShutdown) {
        OrderlyStop stop = new OrderlyStop(beforeShutdown);
        try {
            stop.handle("INT");
            stop.handle("TERM");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JDK has no module jdk.unsupported, which has its signals", e);
        }
    }

    /** By reflection, since the compiler warns of {@code sun.misc} and cannot be told that it is meant. */
    private void handle(String signal) throws ReflectiveOperationException {
        Class<?> signals = Class.forName("sun.misc.Signal");
        Class<?> handlers = Class.forName("sun.misc.SignalHandler");
        Object handler = Proxy.newProxyInstance(handlers.getClassLoader(), new Class<?>[] {handlers}, this::received);
        Object number = signals.getConstructor(String.class).newInstance(signal);
        signals.getMethod("handle", signals, handlers).invoke(null, number, handler);
    }

    private Object received(Object handler, Method method, Object[] arguments) throws ReflectiveOperationException {
        if (!method.getName().equals("handle")) {
            return method.invoke(this, arguments);
        }
        begin();
        return null;
    }

    /** On a thread of its own; a second signal changes nothing. */
    private void begin() {
        if (begun.compareAndSet(false, true)) {
            new Thread(this::stop, "orderly-stop").start();
            Thread limit = new Thread(OrderlyStop::endAtLast, "orderly-stop-limit");
            limit.setDaemon(true);
            limit.start();
        }
    }

    /** The data is safe however the process ends; a stop that hangs is not waited for longer than this. */
    private static void endAtLast() {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            LockSupport.parkNanos(deadline - System.nanoTime());
        }
        Runtime.getRuntime().halt(TERMINATED);
    }

    private void stop() {
        try {
            beforeShutdown.run();
        } finally {
            System.exit(TERMINATED);
        }
    }
}
