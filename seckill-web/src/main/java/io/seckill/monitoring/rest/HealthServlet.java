package io.seckill.monitoring.rest;

import io.seckill.json.Json;
import io.seckill.monitoring.Readiness;
import io.seckill.monitoring.ReadinessService;
import io.seckill.preheat.Preheat;
import io.seckill.rest.RequestGate;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * Health for load balancers and launchers: {@code /health/live} says that the process answers, {@code /health/ready} that
 * it can sell (200) or why not (503). A servlet, since it lies outside the versioned interface.
 */
@WebServlet({"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReadinessService readiness;

    @Inject
    private transient Preheat preheat;

    @Inject
    private transient RequestGate gate;

    @Inject
    private transient Json json;

    /** The answer's body. */
    public record Health(String status, List<String> reasons) {

        static final Health UP = new Health("UP", List.of());

        static final Health WARMING = new Health("DOWN", List.of("this node is warming up"));

        static final Health STOPPING = new Health("DOWN", List.of("this node is stopping"));

        static Health of(Readiness readiness) {
            return readiness.ready() ? UP : new Health("DOWN", readiness.reasons());
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Health health = request.getServletPath().endsWith("/live") ? Health.UP : ready(request);
        response.setStatus(
                health == Health.UP ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json.write(health));
    }

    /** The preheat begins when all else is there; the request tells where this node answers. */
    private Health ready(HttpServletRequest request) {
        if (!gate.isOpen()) {
            return Health.STOPPING;
        }
        Health health = Health.of(readiness.look());
        InetSocketAddress here = new InetSocketAddress(request.getLocalAddr(), request.getLocalPort());
        return health != Health.UP || preheat.isOver(here) ? health : Health.WARMING;
    }
}
