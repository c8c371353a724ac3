package io.seckill.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseOutageTest {

    private final DatabaseOutage outage = new DatabaseOutage();
    private int looks;

    @Test
    void asksNothingWhileAllIsWell() {
        databaseAnswersAt(1);

        outage.sitOut();

        assertThat(looks).isZero();
    }

    @Test
    void waitsAfterAFailureUntilTheDatabaseAnswers() {
        databaseAnswersAt(3);
        outage.suspect();

        outage.sitOut();

        assertThat(looks).isEqualTo(3);
    }

    @Test
    void believesADatabaseThatHasAnswered() {
        databaseAnswersAt(1);
        outage.suspect();
        outage.sitOut();

        outage.sitOut();

        assertThat(looks).isEqualTo(1);
    }

    private void databaseAnswersAt(int look) {
        outage.inbox = new Inbox() {
            @Override
            public boolean answers() {
                looks++;
                return looks >= look;
            }
        };
    }
}
