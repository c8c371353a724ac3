package io.seckill.messaging;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The broker outside of transactions, for one thread at a time: two that used it together were found in one session of the resource
 * adapter's (AMQ212051), which is made for one. Inside a transaction each has a session of its own. Thread-safe.
 */
@ApplicationScoped
class LoneSession {

    @Resource(name = "jms/seckillCF")
    ConnectionFactory connections;

    /** Fair, so that nobody waits for ever. */
    private final ReentrantLock turn = new ReentrantLock(true);

    /**
     * @param patience how long to wait for the others
     * @throws JMSRuntimeException when it was not enough, or the broker does not do it
     */
    <T> T use(Duration patience, Function<JMSContext, T> work) {
        if (!isMyTurn(patience)) {
            throw new JMSRuntimeException("the broker is still being used by others");
        }
        try (JMSContext context = connections.createContext()) {
            return work.apply(context);
        } finally {
            turn.unlock();
        }
    }

    private boolean isMyTurn(Duration patience) {
        try {
            return turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
