package io.seckill.reservation.rest;

import io.seckill.identity.Role;
import io.seckill.json.Json;
import io.seckill.rest.LastResortMapper;
import io.seckill.rest.PlainAnswer;
import io.seckill.rest.PlainRequest;
import io.seckill.rest.RestApplication;
import io.seckill.rest.ServletAnswers;
import io.seckill.value.BuyerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * Answers a buyer's poll before JAX-RS is reached: a crowd that has bought asks every second until its orders are placed.
 * Everything else goes on, also whoever asks for a ticket that is not there ({@link TicketsResource}).
 */
@ApplicationScoped
public class PlainTicketRead implements PlainAnswer {

    private static final String BEFORE = RestApplication.BASE + "/purchases/";

    @Inject
    OwnTickets tickets;

    @Inject
    Json json;

    @Override
    public boolean answer(HttpServletRequest request, HttpServletResponse response) {
        Optional<Response> answer = isPlainRead(request) ? answer(request) : Optional.empty();
        answer.ifPresent(found -> ServletAnswers.write(found, response, json));
        return answer.isPresent();
    }

    /** Whoever names a ticket that is known already asks seldom enough. */
    private static boolean isPlainRead(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getHeader("If-None-Match") == null
                && request.getHeader("If-Match") == null
                && PlainRequest.takesJson(request)
                && request.isUserInRole(Role.BUYER);
    }

    private Optional<Response> answer(HttpServletRequest request) {
        BuyerId buyer = new BuyerId(request.getRemoteUser());
        try {
            return PlainRequest.name(request, BEFORE, "")
                    .flatMap(text -> tickets.find(text, buyer))
                    .map(TicketAnswers::polled);
        } catch (RuntimeException e) {
            return Optional.of(LastResortMapper.answer(e));
        }
    }
}
