package io.seckill.challenge;

import io.micrometer.core.instrument.Counter;
import io.seckill.metrics.Metrics;
import io.seckill.sale.ListedSale;
import io.seckill.sale.SaleLookup;
import io.seckill.sale.SaleState;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks challenges and takes their answers, in sales that sell now: neither a challenge nor a token is to be had before the opening, nor for
 * what is gone. Any node can answer for any other's challenge. Brings no transaction and writes nothing. Thread-safe.
 */
@ApplicationScoped
public class ChallengeService {

    /** A third of a second in a cold JVM: no opening waits for it. */
    private static final int WARM_UP = 100;

    private static final SaleId NO_SALE = new SaleId(0);
    private static final BuyerId NOBODY = new BuyerId("nobody");

    @Inject
    SaleLookup sales;

    @Inject
    Challenges challenges;

    @Inject
    PurchaseTokens tokens;

    @Inject
    Easel easel;

    @Inject
    ChallengeSettings settings;

    @Inject
    Metrics metrics;

    @Inject
    Clock clock;

    private Tries pictures;
    private Tries wrongAnswers;
    private Counter asked;
    private Counter passed;
    private Counter failed;

    @PostConstruct
    void start() {
        pictures = new Tries(settings.challengesPerMinute(), System::nanoTime);
        wrongAnswers = new Tries(settings.wrongAnswersPerMinute(), System::nanoTime);
        asked = counter("asked");
        passed = counter("passed");
        failed = counter("failed");
    }

    /** Draws pictures that nobody sees: the first ones of a JVM take as long as dozens later. */
    public void warmUp() {
        Challenge challenge = challenges.fresh(NO_SALE, NOBODY);
        for (int picture = 0; picture < WARM_UP; picture++) {
            easel.draw(challenges.question(challenge).signs(), picture);
        }
    }

    /** Another one each time. */
    public ChallengeOutcome ask(SaleId sale, BuyerId buyer) {
        return notSelling(sale, buyer)
                .or(() -> pictures.take(sale, buyer).map(ChallengeOutcome.TooOften::new))
                .orElseGet(() -> draw(challenges.fresh(sale, buyer)));
    }

    /** The question in words, when its picture has been there for a while. */
    public ChallengeOutcome words(SaleId sale, BuyerId buyer, String id) {
        return withChallenge(sale, buyer, id, challenge -> {
            Duration wait = Duration.between(clock.instant(), textAt(challenge));
            return wait.isNegative() || wait.isZero()
                    ? new ChallengeOutcome.Told(challenges.question(challenge).words())
                    : new ChallengeOutcome.NotYet(textAt(challenge), wait);
        });
    }

    /** Safe to call again: the right answer always yields a token with the same number. */
    public ChallengeOutcome answer(SaleId sale, BuyerId buyer, String id, int answer) {
        return withChallenge(sale, buyer, id, challenge -> {
            Optional<Duration> wait = wrongAnswers.take(sale, buyer);
            if (wait.isPresent()) {
                return new ChallengeOutcome.TooOften(wait.get());
            }
            return challenges.question(challenge).answer() == answer ? passed(challenge) : wrong();
        });
    }

    private ChallengeOutcome passed(Challenge challenge) {
        wrongAnswers.giveBack(challenge.sale(), challenge.buyer());
        passed.increment();
        PurchaseToken token = tokens.fresh(challenge);
        return new ChallengeOutcome.Passed(tokens.write(token), token.expiresAt());
    }

    private ChallengeOutcome wrong() {
        failed.increment();
        return new ChallengeOutcome.Wrong();
    }

    private ChallengeOutcome draw(Challenge challenge) {
        return easel.draw(challenges.question(challenge).signs(), challenges.distortion(challenge))
                .map(picture -> asked(challenge, picture))
                .orElseGet(ChallengeOutcome.Busy::new);
    }

    private ChallengeOutcome asked(Challenge challenge, byte[] picture) {
        asked.increment();
        return new ChallengeOutcome.Asked(challenges.id(challenge), picture, textAt(challenge), endOf(challenge));
    }

    private ChallengeOutcome withChallenge(
            SaleId sale, BuyerId buyer, String id, Function<Challenge, ChallengeOutcome> use) {
        return notSelling(sale, buyer)
                .orElseGet(() -> challenges
                        .find(sale, buyer, id)
                        .map(challenge -> isOver(challenge) ? new ChallengeOutcome.Over() : use.apply(challenge))
                        .orElseGet(ChallengeOutcome.Unknown::new));
    }

    private Optional<ChallengeOutcome> notSelling(SaleId sale, BuyerId buyer) {
        Optional<ListedSale> listed =
                sales.find(sale).filter(found -> found.terms().isFor(buyer));
        if (listed.isEmpty()) {
            return Optional.of(new ChallengeOutcome.Unknown());
        }
        SaleState state = listed.get().stateAt(clock.instant());
        return state == SaleState.OPEN
                ? Optional.empty()
                : Optional.of(new ChallengeOutcome.NotSelling(
                        state, listed.get().terms().opensAt()));
    }

    private boolean isOver(Challenge challenge) {
        return !clock.instant().isBefore(endOf(challenge));
    }

    private Instant endOf(Challenge challenge) {
        return challenge.madeAt().plus(settings.challengeLife());
    }

    private Instant textAt(Challenge challenge) {
        return challenge.madeAt().plus(settings.textAfter());
    }

    private Counter counter(String what) {
        return Counter.builder("seckill.challenges")
                .description("Challenges that were asked, passed, and answered wrongly")
                .tag("event", what)
                .register(metrics.registry());
    }
}
