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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WriteGateTest {

    private final WriteGate gate = new WriteGate();
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        end.countDown();
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

    @Test
    void holdsUpTheStatementsOfAHandle() throws Exception {
        try (Connection h2 = DriverManager.getConnection("jdbc:h2:mem:")) {
            h2.createStatement().execute("create table note (text varchar(9))");
            Connection handle = new LastingHandle(h2, gate).connection();
            PreparedStatement insert = handle.prepareStatement("insert into note values ('new')");
            handle.setAutoCommit(false);
            supplyAsync(() -> gate.write(this::stay));
            inside.await();

            CompletableFuture<Integer> inserted = supplyAsync(() -> update(insert));

            assertThatThrownBy(() -> inserted.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            end.countDown();
            assertThat(inserted.join()).isOne();
        }
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

    private static int update(PreparedStatement statement) {
        try {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
