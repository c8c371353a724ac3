package io.seckill.h2;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class WriteGateTest {

    private final WriteGate gate = new WriteGate();
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    private Connection h2;

    @BeforeEach
    void open() throws SQLException {
        h2 = DriverManager.getConnection("jdbc:h2:mem:");
    }

    @AfterEach
    void close() throws SQLException {
        end.countDown();
        h2.close();
    }

    @Test
    void letsChangesPassTogether() throws InterruptedException {
        supplyAsync(() -> gate.change(this::stay));
        inside.await();

        assertThat(gate.<String, RuntimeException>change(() -> "passed")).isEqualTo("passed");
    }

    @Test
    void letsNobodyPassBesideAWrite() throws InterruptedException {
        supplyAsync(() -> gate.write(this::stay));
        inside.await();

        CompletableFuture<String> change = supplyAsync(() -> gate.change(() -> "changed"));

        assertThatThrownBy(() -> change.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        end.countDown();
        assertThat(change.join()).isEqualTo("changed");
    }

    @Test
    void waitsNotForGoodForAChangeThatWaitsForTheWriter() throws InterruptedException {
        supplyAsync(() -> gate.change(this::stay));
        inside.await();

        assertThat(gate.<String, RuntimeException>write(() -> "written")).isEqualTo("written");
        assertThat(gate.<String, RuntimeException>change(() -> "changed")).isEqualTo("changed");
    }

    @Test
    void isOpenAfterAFailure() {
        assertThatThrownBy(() -> gate.write(WriteGateTest::fail)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> gate.change(WriteGateTest::fail)).isInstanceOf(SQLException.class);

        assertThat(supplyAsync(() -> gate.write(() -> "written")).join()).isEqualTo("written");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into note values ('new')",
                "update note set text = 'new'",
                "select text from note for update"
            })
    void holdsUpWhatChangesSomething(String sql) throws Exception {
        PreparedStatement statement = handle().prepareStatement(sql);
        supplyAsync(() -> gate.write(this::stay));
        inside.await();

        CompletableFuture<Boolean> executed = supplyAsync(() -> execute(statement, sql));

        assertThatThrownBy(() -> executed.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        end.countDown();
        assertThat(executed.join()).isTrue();
    }

    @Test
    void letsQueriesPassBesideAWrite() throws Exception {
        Connection handle = handle();
        PreparedStatement query = handle.prepareStatement("select count(*) from note");
        supplyAsync(() -> gate.write(this::stay));
        inside.await();

        assertThat(query.executeQuery().next()).isTrue();
        assertThat(handle.createStatement()
                        .executeQuery("select text from note")
                        .next())
                .isTrue();
    }

    private Connection handle() throws SQLException {
        h2.createStatement().execute("create table note (text varchar(9))");
        h2.createStatement().execute("insert into note values ('old')");
        Connection handle = new LastingHandle(h2, gate).connection();
        handle.setAutoCommit(false);
        return handle;
    }

    private String stay() {
        inside.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "stayed";
    }

    private static String fail() throws SQLException {
        throw new SQLException("no");
    }

    private static boolean execute(PreparedStatement statement, String sql) {
        try {
            return sql.startsWith("select") ? statement.executeQuery().next() : statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
