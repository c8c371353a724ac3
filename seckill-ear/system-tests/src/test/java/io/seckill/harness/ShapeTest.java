package io.seckill.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {

    @ParameterizedTest
    @CsvSource({"micro,h2", "micro,mysql", "wildfly,mysql", "payara,mysql"})
    void isAServerWithADatabase(String server, String database) {
        assertThat(Shape.of(server, database)).hasToString(server + "+" + database);
    }

    @ParameterizedTest
    @CsvSource({"wildfly,h2", "payara,h2", "tomcat,mysql", "micro,oracle"})
    void isNoOtherPair(String server, String database) {
        assertThatThrownBy(() -> Shape.of(server, database)).isInstanceOf(IllegalArgumentException.class);
    }
}
