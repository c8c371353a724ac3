package io.seckill.crash.books;

import io.seckill.crash.buyers.AnswerBook;
import io.seckill.harness.ApplicationQueues;
import io.seckill.harness.Broker;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Computes the figures, each from its source. Branches in doubt are added by whoever has watched them. */
public final class CrashBooks {

    private final Findings findings = new Findings();

    public Findings findings() {
        return findings;
    }

    /** From the rows, and the buyers' record held against them. The queues are empty and nobody writes. */
    public void readDatabase(Connection connection, AnswerBook answers) throws SQLException {
        Rows rows = new Rows(connection);
        StockBooks.check(rows, findings);
        OrderBooks.check(rows, findings);
        EffectBooks.check(rows, findings);
        MoneyBooks.check(rows, findings);
        BuyersBooks.check(answers.purchases(), Stored.read(rows), findings);
    }

    /** From the counters of every queue, those of the dead letters and of expired messages included. */
    public void readBroker(Broker broker) {
        for (String queue : ApplicationQueues.of(broker)) {
            long messages = ApplicationQueues.staying(broker, queue);
            if (messages != 0) {
                findings.add(Figure.STRANDED_MESSAGES, List.of(new Finding(messages, messages + " in " + queue)));
            }
        }
    }
}
