package io.seckill.sale;

import io.seckill.value.Money;
import io.seckill.value.SaleId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A sale's row. Its life cycle is {@link SaleState}; its units are {@code stock} segments. */
@Entity
@Table(name = "sale")
public class Sale {

    @Id
    private long id;

    private String title;

    private String description;

    @Column(name = "picture_url")
    private String pictureUrl;

    @Column(name = "price_minor")
    private long priceMinor;

    private String currency;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "paused_at")
    private Instant pausedAt;

    @Column(name = "per_buyer_limit")
    private int perBuyerLimit;

    @Column(name = "payment_seconds")
    private int paymentSeconds;

    private boolean quiz;

    @Enumerated(EnumType.STRING)
    @Column(name = "rewards_on")
    private RewardsOn rewardsOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "refunded_units")
    private RefundedUnits refundedUnits;

    @Column(name = "red_packet_budget_minor")
    private long redPacketBudgetMinor;

    @Column(name = "admitted_per_second")
    private Integer admittedPerSecond;

    @Enumerated(EnumType.STRING)
    private SaleMode mode;

    @Column(name = "answer_seconds")
    private int answerSeconds;

    @Version
    private long version;

    protected Sale() {}

    public Sale(SaleId id, CreateSale wish) {
        this.id = id.value();
        this.currency = wish.price().currency().getCurrencyCode();
        take(wish);
    }

    /**
     * Takes over everything that an operator may change, but for its units and its currency.
     *
     * @throws IllegalStateException when one of the fields that differ may not change in that state
     */
    void edit(CreateSale wish, SaleState state) {
        Set<SaleField> fixed = SaleField.fixed(SaleField.differences(CreateSale.like(terms()), wish), state);
        if (!fixed.isEmpty()) {
            throw new IllegalStateException(
                    "sale " + new SaleId(id) + " " + state + " does not allow to change " + fixed);
        }
        take(wish);
    }

    private void take(CreateSale wish) {
        title = wish.title();
        description = wish.description().orElse(null);
        pictureUrl = wish.pictureUrl().orElse(null);
        priceMinor = wish.price().minor();
        opensAt = wish.opensAt();
        closesAt = wish.closesAt().orElse(null);
        perBuyerLimit = wish.perBuyerLimit();
        paymentSeconds = wish.paymentSeconds();
        rewardsOn = wish.rules().rewardsOn();
        refundedUnits = wish.rules().refundedUnits();
        redPacketBudgetMinor = wish.rules().redPacketBudgetMinor();
        mode = wish.selling().mode();
        answerSeconds = wish.selling().answerSeconds();
        quiz = wish.selling().quiz();
        admittedPerSecond = wish.selling().admittedPerSecond().orElse(null);
    }

    /** Opens the sale now instead of at its time. */
    public void open(Instant now, boolean soldOut) {
        require(SaleState.Move.OPEN, now, soldOut);
        opensAt = now;
    }

    /** Stops the selling; no unit is sold after the commit until it is resumed. */
    public void pause(Instant now, boolean soldOut) {
        require(SaleState.Move.PAUSE, now, soldOut);
        pausedAt = now;
    }

    /** Sells again what is left. */
    public void resume(Instant now, boolean soldOut) {
        require(SaleState.Move.RESUME, now, soldOut);
        pausedAt = null;
    }

    /** Ends the sale; no unit is sold after the commit. */
    public void close(Instant now, boolean soldOut) {
        require(SaleState.Move.CLOSE, now, soldOut);
        closedAt = now;
    }

    /** Not one of the preheat's, which nobody sees. */
    boolean isListed() {
        return terms().isListed();
    }

    public SaleTerms terms() {
        return new SaleTerms(
                new SaleId(id),
                title,
                Optional.ofNullable(description),
                Optional.ofNullable(pictureUrl),
                Money.of(priceMinor, currency),
                opensAt,
                Optional.ofNullable(closesAt),
                Optional.ofNullable(closedAt),
                Optional.ofNullable(pausedAt),
                perBuyerLimit,
                paymentSeconds,
                new SaleRules(rewardsOn, refundedUnits, redPacketBudgetMinor),
                new Selling(mode, answerSeconds, quiz, Optional.ofNullable(admittedPerSecond)),
                version);
    }

    private void require(SaleState.Move move, Instant now, boolean soldOut) {
        SaleState state = terms().stateAt(now, soldOut);
        if (!state.allows(move)) {
            throw new IllegalStateException("sale " + new SaleId(id) + " " + state + " does not allow " + move);
        }
    }
}
