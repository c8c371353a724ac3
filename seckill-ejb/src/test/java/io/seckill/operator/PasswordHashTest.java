package io.seckill.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void knowsItsPasswordAndNoOther() {
        String hash = PasswordHash.of("correct horse battery");

        assertThat(PasswordHash.matches("correct horse battery", hash)).isTrue();
        assertThat(PasswordHash.matches("correct horse batterz", hash)).isFalse();
        assertThat(PasswordHash.matches("", hash)).isFalse();
        assertThat(hash).doesNotContain("horse");
    }

    @Test
    void isAnotherEachTime() {
        assertThat(PasswordHash.of("the same password")).isNotEqualTo(PasswordHash.of("the same password"));
    }

    /** RFC 7914, section 11: PBKDF2-HMAC-SHA-256 of "passwd" with salt "salt", 1 iteration; the first 32 bytes. */
    @Test
    void agreesWithTheStandardsVector() {
        String stored = "pbkdf2-sha256$1$c2FsdA==$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw=";
        assertThat(PasswordHash.matches("passwd", stored)).isTrue();
    }

    @Test
    void isNobodysOnPurpose() {
        assertThat(PasswordHash.matches("", PasswordHash.OF_NOBODY)).isFalse();
    }

    @Test
    void refusesAnotherVersionsWay() {
        assertThatThrownBy(() -> PasswordHash.matches("x", "bcrypt$1$a$b")).isInstanceOf(IllegalStateException.class);
    }
}
