package io.seckill.startup;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * A read that meets a database that is away fails at once. EclipseLink would repeat it three times with five seconds
 * between, while a buyer waits and holds one of the server's threads. The pool has tried the connection before anyway.
 */
public class SingleAttempt implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getLogin().setQueryRetryAttemptCount(0);
    }
}
