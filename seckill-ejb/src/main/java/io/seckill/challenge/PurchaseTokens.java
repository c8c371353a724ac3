package io.seckill.challenge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Writes purchase tokens and checks them, without a database: a token is its sale, its end, its number, its buyer's name and a seal over
 * these. Those that were used on this node are remembered until they have expired; that a buyer gets units once in a sale, whatever is
 * remembered where, is guarded by the reservations' unique key. Thread-safe.
 */
@ApplicationScoped
public class PurchaseTokens {

    /** Of a token with the longest name of a buyer, of three bytes a character. */
    public static final int LONGEST = 4 * (3 * Long.BYTES + Seals.LENGTH + 3 * BuyerId.MAX_LENGTH) / 3 + 1;

    private static final String TOKEN = "token";
    private static final int FIXED = 3 * Long.BYTES;

    /** Some 20 MB; beyond them a token can be used again, for the same ticket. */
    private static final int REMEMBERED = 200_000;

    private static final Base64.Encoder WRITER = Base64.getUrlEncoder().withoutPadding();

    @Inject
    Seals seals;

    @Inject
    ChallengeSettings settings;

    @Inject
    Clock clock;

    private Cache<Long, Boolean> used;

    @PostConstruct
    void start() {
        used = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(settings.tokenLife())
                .executor(Runnable::run)
                .build();
    }

    /** What is wrong with a token of this buyer in this sale; empty when it is good. */
    public Optional<TokenFault> fault(Optional<String> text, SaleId sale, BuyerId buyer) {
        if (text.isEmpty()) {
            return Optional.of(TokenFault.MISSING);
        }
        Optional<PurchaseToken> token = read(text.get());
        return token.isEmpty() ? Optional.of(TokenFault.FORGED) : fault(token.get(), sale, buyer);
    }

    /** Ends a good token's use. */
    public void useUp(Optional<String> text) {
        text.flatMap(this::read).ifPresent(token -> used.put(token.number(), true));
    }

    /** A token for who has passed a challenge. */
    PurchaseToken fresh(Challenge passed) {
        return new PurchaseToken(
                passed.sale(), passed.buyer(), clock.instant().plus(settings.tokenLife()), passed.number());
    }

    String write(PurchaseToken token) {
        byte[] text = text(token);
        byte[] signed = Arrays.copyOf(text, text.length + Seals.LENGTH);
        System.arraycopy(seals.seal(TOKEN, text), 0, signed, text.length, Seals.LENGTH);
        return WRITER.encodeToString(signed);
    }

    private Optional<TokenFault> fault(PurchaseToken token, SaleId sale, BuyerId buyer) {
        if (!token.sale().equals(sale) || !token.buyer().equals(buyer)) {
            return Optional.of(TokenFault.FOREIGN);
        }
        if (!clock.instant().isBefore(token.expiresAt())) {
            return Optional.of(TokenFault.EXPIRED);
        }
        return used.getIfPresent(token.number()) == null ? Optional.empty() : Optional.of(TokenFault.REUSED);
    }

    private Optional<PurchaseToken> read(String token) {
        byte[] signed = decoded(token);
        int length = signed.length - Seals.LENGTH;
        if (length <= FIXED) {
            return Optional.empty();
        }
        byte[] text = Arrays.copyOf(signed, length);
        return seals.isSeal(Arrays.copyOfRange(signed, length, signed.length), TOKEN, text)
                ? Optional.of(token(ByteBuffer.wrap(text)))
                : Optional.empty();
    }

    private static PurchaseToken token(ByteBuffer text) {
        SaleId sale = new SaleId(text.getLong());
        Instant expiresAt = Instant.ofEpochMilli(text.getLong());
        long number = text.getLong();
        BuyerId buyer = new BuyerId(StandardCharsets.UTF_8.decode(text).toString());
        return new PurchaseToken(sale, buyer, expiresAt, number);
    }

    private static byte[] text(PurchaseToken token) {
        byte[] name = token.buyer().value().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(FIXED + name.length)
                .putLong(token.sale().value())
                .putLong(token.expiresAt().toEpochMilli())
                .putLong(token.number())
                .put(name)
                .array();
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
