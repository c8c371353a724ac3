package io.seckill.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "eleven char", "aaaaaaaaaaaa", "abababababab", "my name is Olga"})
    void objectsTo(String password) {
        assertThat(PasswordPolicy.objection("olga", password)).isPresent();
    }

    @Test
    void objectsToWhatIsTooLongToHash() {
        assertThat(PasswordPolicy.objection("olga", "abcdefgh".repeat(16) + "i"))
                .isPresent();
        assertThat(PasswordPolicy.objection("olga", "abcdefgh".repeat(16))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"twelve chars", "correct horse battery", "密码密码里有十二个汉字的"})
    void takes(String password) {
        assertThat(PasswordPolicy.objection("olga", password)).isEmpty();
    }
}
