package io.seckill.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LastingHandleTest {

    private Connection h2;

    @BeforeEach
    void open() throws SQLException {
        h2 = DriverManager.getConnection("jdbc:h2:mem:");
        h2.createStatement().execute("create table note (text varchar(9))");
    }

    @AfterEach
    void close() throws SQLException {
        h2.close();
    }

    @Test
    void leavesTheConnectionOpen() throws SQLException {
        Connection handle = new LastingHandle(h2, new WriteGate()).connection();
        handle.createStatement().execute("insert into note values ('kept')");

        handle.close();

        assertThat(handle.isClosed()).isTrue();
        assertThat(h2.isClosed()).isFalse();
        assertThat(notes()).isOne();
    }

    @Test
    void rollsBackWhatItsUserHasNotCommitted() throws SQLException {
        Connection handle = new LastingHandle(h2, new WriteGate()).connection();
        handle.setAutoCommit(false);
        handle.createStatement().execute("insert into note values ('lost')");

        handle.close();

        assertThat(h2.getAutoCommit()).isTrue();
        assertThat(notes()).isZero();
    }

    @Test
    void cannotBeUsedAfterwards() throws SQLException {
        Connection handle = new LastingHandle(h2, new WriteGate()).connection();
        handle.close();
        handle.close();

        assertThatThrownBy(handle::createStatement).isInstanceOf(SQLException.class);
        assertThat(new LastingHandle(h2, new WriteGate()).connection()).isNotEqualTo(handle);
        assertThat(handle).isEqualTo(handle);
    }

    @Test
    void passesOnWhatTheDatabaseSays() {
        Connection handle = new LastingHandle(h2, new WriteGate()).connection();

        assertThatThrownBy(() -> handle.createStatement().execute("select * from nothing"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("NOTHING");
    }

    private int notes() throws SQLException {
        try (ResultSet count = h2.createStatement().executeQuery("select count(*) from note")) {
            count.next();
            return count.getInt(1);
        }
    }
}
