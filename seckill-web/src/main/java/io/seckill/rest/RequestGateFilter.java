package io.seckill.rest;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets requests to the API in while the gate is open. */
public class RequestGateFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Problem STOPPING =
            Problem.of(ProblemType.BUSY, "This node is stopping. Ask again: you cannot buy twice by it.");

    @Inject
    private transient RequestGate gate;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!gate.enter()) {
            response.setHeader("Connection", "close");
            Problems.write(STOPPING, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            gate.leave();
        }
    }
}
