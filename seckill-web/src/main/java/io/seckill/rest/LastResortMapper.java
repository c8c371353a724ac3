package io.seckill.rest;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.stream.Stream;

/** Outages: told to come again. Surprises: logged whole, told without anything of the inside. */
@Provider
public class LastResortMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(LastResortMapper.class.getName());

    @Override
    public Response toResponse(Throwable surprise) {
        return answer(surprise);
    }

    /** The same where JAX-RS was not reached. */
    public static Response answer(Throwable surprise) {
        if (Stream.iterate(surprise, t -> t != null, Throwable::getCause).anyMatch(LastResortMapper::isStale)) {
            return Problems.response(ProblemType.CONFLICT, "Read it again and decide anew.");
        }
        Optional<Throwable> outage = Outage.causeOf(surprise);
        if (outage.isPresent()) {
            LOG.log(Level.WARNING, "a request met an outage: {0}", outage.get().toString());
            return Problems.response(ProblemType.BUSY, "Ask again.");
        }
        LOG.log(Level.ERROR, "a request failed", surprise);
        return Problems.response(ProblemType.INTERNAL, "It was noted; asking again may help.");
    }

    private static boolean isStale(Throwable cause) {
        return cause instanceof OptimisticLockException;
    }
}
