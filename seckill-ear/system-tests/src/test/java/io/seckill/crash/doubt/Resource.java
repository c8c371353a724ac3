package io.seckill.crash.doubt;

import io.seckill.harness.Broker;
import io.seckill.harness.Database;
import io.seckill.harness.SeckillServer;
import jakarta.jms.JMSRuntimeException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A database or a broker, asked which branches it holds. Used by one thread at a time. */
interface Resource extends AutoCloseable {

    /** Empty when it does not answer: it is down, or coming up. */
    Optional<List<String>> branches();

    @Override
    void close();

    static Resource database(SeckillServer server) {
        Database database = server.database();
        return new Resource() {
            @Override
            public Optional<List<String>> branches() {
                try {
                    return Optional.of(database.branchesInDoubt());
                } catch (SQLException down) {
                    return Optional.empty();
                }
            }

            @Override
            public void close() {}
        };
    }

    static Resource broker(SeckillServer server) {
        return new Resource() {
            private Broker broker;

            @Override
            public Optional<List<String>> branches() {
                try {
                    broker = broker == null ? server.broker() : broker;
                    return Optional.of(broker.preparedTransactions());
                } catch (JMSRuntimeException | IllegalStateException down) {
                    close();
                    return Optional.empty();
                }
            }

            @Override
            public void close() {
                Broker old = broker;
                broker = null;
                try {
                    if (old != null) {
                        old.close();
                    }
                } catch (JMSRuntimeException gone) {
                    // There is nobody left to say goodbye to.
                }
            }
        };
    }
}
