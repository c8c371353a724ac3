package io.seckill.live.rest;

import io.seckill.json.Json;
import io.seckill.rest.Authentication;
import io.seckill.rest.ProblemException;
import io.seckill.rest.ProblemType;
import io.seckill.rest.RequestGate;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All who watch this node: each second the state is written once, whoever watches, and not at all when nobody does. Everybody is let go
 * when the node stops, and one whose sign-in has ended soon after it. Thread-safe.
 */
@ApplicationScoped
public class LiveAudience {

    private static final Logger LOG = System.getLogger(LiveAudience.class.getName());

    /** A shop has a few operators, with a few windows each; every viewer costs a connection. */
    static final int MOST_VIEWERS = 200;

    private static final Duration BETWEEN_EVENTS = Duration.ofSeconds(1);

    /** Reading a session may need the database, so it is not done each second. */
    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(5);

    /** What is read from the database for all of them: an alert is known to them within this time. */
    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(2);

    @Inject
    Instance<LivePart> parts;

    @Inject
    Json json;

    @Inject
    Instance<Authentication> authentications;

    @Inject
    RequestGate gate;

    @Inject
    Clock clock;

    @Resource
    ManagedScheduledExecutorService scheduler;

    /** At most {@link #MOST_VIEWERS}. */
    private final Set<LiveViewer> viewers = ConcurrentHashMap.newKeySet();

    private List<? extends ScheduledFuture<?>> routines = List.of();

    /** Whether nobody else is admitted, for now. */
    boolean isFull() {
        return viewers.size() >= MOST_VIEWERS;
    }

    /** False when there are too many. */
    synchronized boolean admit(LiveViewer viewer) {
        if (isFull()) {
            return false;
        }
        viewers.add(viewer);
        if (routines.isEmpty()) {
            routines = Stream.concat(
                            Stream.of(repeat(BETWEEN_EVENTS, this::tell), repeat(BETWEEN_CHECKS, this::check)),
                            parts.stream().map(part -> repeat(BETWEEN_READINGS, part::refresh)))
                    .toList();
        }
        return true;
    }

    synchronized void leave(LiveViewer viewer) {
        viewers.remove(viewer);
        if (viewers.isEmpty()) {
            routines.forEach(routine -> routine.cancel(false));
            routines = List.of();
        }
    }

    @PreDestroy
    void end() {
        List.copyOf(viewers).forEach(LiveViewer::end);
    }

    /** The event of this moment; {@code retry} is for browsers that lose the connection. */
    byte[] event() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("at", clock.instant());
        parts.forEach(part -> state.putAll(part.members()));
        return ("retry: 2000\nevent: state\ndata: " + json.write(state) + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    private void tell() {
        if (gate.isOpen()) {
            byte[] event = event();
            viewers.forEach(viewer -> viewer.tell(event));
        } else {
            end();
        }
    }

    private void check() {
        List.copyOf(viewers).stream()
                .filter(Predicate.not(viewer -> mayStay(viewer.request())))
                .forEach(LiveViewer::end);
    }

    /** Of whom nothing can be said now stays. */
    private boolean mayStay(HttpServletRequest request) {
        try {
            return authentications.stream()
                    .flatMap(kind -> kind.recognise(request).stream())
                    .findFirst()
                    .filter(caller -> LiveServlet.refusal(caller).isEmpty())
                    .isPresent();
        } catch (ProblemException e) {
            return e.problem().type() == ProblemType.BUSY;
        }
    }

    private ScheduledFuture<?> repeat(Duration pause, Runnable work) {
        Runnable attempt = () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "something that operators watch could not be read or told: {0}", e.toString());
            }
        };
        return scheduler.scheduleWithFixedDelay(attempt, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
