package io.seckill.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LostRaceTest {

    @Test
    void seesAStaleVersionBehindAnyNumberOfWrappers() {
        assertThat(LostRace.isCauseOf(new RuntimeException(new PersistenceException(new OptimisticLockException()))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"23505,true", "23000,true", "40001,true", "08001,false", "HYT00,false", ",false"})
    void tellsALostRaceByItsSqlState(String sqlState, boolean lost) {
        assertThat(LostRace.isCauseOf(new PersistenceException(new SQLException("reason", sqlState))))
                .isEqualTo(lost);
    }

    @Test
    void anythingElseIsAFailure() {
        assertThat(LostRace.isCauseOf(new IllegalStateException())).isFalse();
    }
}
