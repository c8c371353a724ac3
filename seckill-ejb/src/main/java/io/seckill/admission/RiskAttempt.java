package io.seckill.admission;

import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import java.time.Instant;
import java.util.Optional;

/**
 * A purchase that somebody tries, for rules to judge.
 *
 * @param address of the client, as far as proxies are believed
 * @param device as the client calls it: as true as the client
 * @param accountCreated when the buyer's account was made, if the token's issuer says so (claim {@code account_created}, seconds since 1970)
 * @param history {@link ClickHistory#NONE} unless a rule needs it
 */
public record RiskAttempt(
        BuyerId buyer,
        IpAddress address,
        Optional<String> device,
        SaleId sale,
        Instant at,
        Optional<Instant> accountCreated,
        ClickHistory history) {}
