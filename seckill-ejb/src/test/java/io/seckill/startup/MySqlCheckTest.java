package io.seckill.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MySqlCheckTest {

    private final AnsweringMySql mySql = AnsweringMySql.safe();

    @Test
    void acceptsASafeServer() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "select version(),8.0.29-debian,MySQL 8.0.30 or newer",
        "select @@transaction_isolation,REPEATABLE-READ,READ COMMITTED",
        "select @@innodb_flush_log_at_trx_commit,2,innodb_flush_log_at_trx_commit=1",
        "'select if(@@log_bin, @@sync_binlog, 1)',0,sync_binlog=1",
        "select @@sql_mode,NO_ZERO_DATE,must be strict",
        "select @@xa_detach_on_prepare,0,xa_detach_on_prepare=ON",
        "select @@innodb_lock_wait_timeout,50,innodb_lock_wait_timeout=3"
    })
    void refusesAnUnsafeSettingAndSaysWhatToDo(String question, String answer, String advice) {
        mySql.answers(question, answer);

        assertThatThrownBy(this::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(advice);
    }

    @Test
    void refusesAUrlThatTiesABranchToADeadConnection() {
        mySql.isReachedBy("jdbc:mysql://127.0.0.1:3306/seckill?password=secret&pinGlobalTxToPhysicalConnection=true");

        assertThatThrownBy(this::check)
                .hasMessageContaining("take pinGlobalTxToPhysicalConnection out")
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesAUserWhoCannotRecover() {
        mySql.refuses("xa recover");

        assertThatThrownBy(this::check).hasMessageContaining("XA_RECOVER_ADMIN");
    }

    @Test
    void namesAllThatIsUnsafeAtOnce() {
        mySql.answers("select @@innodb_flush_log_at_trx_commit", "0");
        mySql.answers("select @@xa_detach_on_prepare", "0");

        assertThatThrownBy(this::check)
                .hasMessageContaining("innodb_flush_log_at_trx_commit")
                .hasMessageContaining("xa_detach_on_prepare");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.0.30", "8.0.31-0ubuntu0.22.04.1", "8.4.0", "9.7.4-2", "10.0.0"})
    void takesServersWhosePreparedTransactionsOutliveACrash(String version) {
        assertThat(MySqlCheck.isRecent(version)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.7.44-log", "8.0.29", "8.0.9"})
    void refusesOlderOnes(String version) {
        assertThat(MySqlCheck.isRecent(version)).isFalse();
    }

    private void check() throws SQLException {
        new MySqlCheck(mySql.connection()).requireSafe();
    }
}
