package io.seckill.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets every cache keep what the shop's pages consist of, so that a crowd reaches browsers, a CDN or the edge and not this node. For
 * seconds only: pages and their scripts must fit together after an update. What is not there is not kept.
 */
@WebFilter({"/", "/index.html", "/sale.html", "/favicon.svg", "/css/*", "/js/*", "/img/*"})
public class LifetimeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** RFC 5861: while it is asked for anew, the one that is there serves. */
    private static final String LIFETIME = "public, max-age=10, stale-while-revalidate=60";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", LIFETIME);
        chain.doFilter(request, response);
    }
}
