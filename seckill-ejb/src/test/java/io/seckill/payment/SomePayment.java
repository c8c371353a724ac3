package io.seckill.payment;

import java.time.Duration;
import java.util.Optional;

/** Payments as tests need them. */
final class SomePayment {

    static final String SECRET = "0123456789abcdef0123456789abcdef";

    static final PaymentSettings SETTINGS =
            new PaymentSettings(Optional.empty(), SECRET, Duration.ofMinutes(5), 12, Duration.ofSeconds(15));

    static final String HMAC_AT_NINE = "c95e5e547c2c4ea3cd17cba9bdc37eeb93c7b4674fe3151b0b7b72cd85052f79";

    private SomePayment() {}
}
