package io.seckill.sandbox;

import io.seckill.payment.HttpPaymentProvider;
import io.seckill.payment.PaymentProvider;
import io.seckill.payment.PaymentSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The shop's provider, or the sandbox in its place. */
@ApplicationScoped
class ProviderChoice {

    @Produces
    @ApplicationScoped
    PaymentProvider choose(PaymentSettings settings, SandboxProvider sandbox, HttpPaymentProvider shops) {
        return settings.sandbox() ? sandbox : shops;
    }
}
