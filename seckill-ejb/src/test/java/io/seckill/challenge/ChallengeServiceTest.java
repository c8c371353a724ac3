package io.seckill.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.sale.SaleState;
import io.seckill.sale.SomeSale;
import io.seckill.stock.StockLevel;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChallengeServiceTest {

    private static final SaleId SALE = SomeSale.ID;
    private static final BuyerId ANN = new BuyerId("ann");
    private static final BuyerId BOB = new BuyerId("bob");
    private static final StockLevel ONE_LEFT = new StockLevel(1, 1, 1);

    private final OneNode node = new OneNode("the shop's");
    private final OneNode other = new OneNode("the shop's");

    @Test
    void theRightAnswerYieldsATokenOnAnyNode() {
        ChallengeOutcome.Asked asked = asked();

        ChallengeOutcome outcome = other.service.answer(SALE, ANN, asked.id(), right(asked));

        assertThat(outcome).isInstanceOf(ChallengeOutcome.Passed.class);
        String token = ((ChallengeOutcome.Passed) outcome).purchaseToken();
        assertThat(node.tokens.fault(Optional.of(token), SALE, ANN)).isEmpty();
        assertThat(node.tokens.fault(Optional.of(token), SALE, BOB)).contains(TokenFault.FOREIGN);
    }

    @Test
    void noTwoAreAlike() {
        ChallengeOutcome.Asked one = asked();
        ChallengeOutcome.Asked another = asked();

        assertThat(another.id()).isNotEqualTo(one.id());
        assertThat(another.picture()).isNotEqualTo(one.picture());
    }

    @Test
    void wrongAnswersAreLimitedAndRightOnesDoNotCount() {
        ChallengeOutcome.Asked asked = asked();
        assertThat(node.service.answer(SALE, ANN, asked.id(), 0)).isEqualTo(new ChallengeOutcome.Wrong());
        assertThat(node.service.answer(SALE, ANN, asked.id(), right(asked)))
                .isInstanceOf(ChallengeOutcome.Passed.class);
        assertThat(node.service.answer(SALE, ANN, asked.id(), 0)).isEqualTo(new ChallengeOutcome.Wrong());

        assertThat(node.service.answer(SALE, ANN, asked.id(), right(asked)))
                .isInstanceOf(ChallengeOutcome.TooOften.class);
        ChallengeOutcome.Asked bobs = (ChallengeOutcome.Asked) node.service.ask(SALE, BOB);
        assertThat(node.service.answer(SALE, BOB, bobs.id(), right(BOB, bobs.id())))
                .isInstanceOf(ChallengeOutcome.Passed.class);
    }

    @Test
    void picturesAreLimited() {
        for (int i = 0; i < OneNode.SETTINGS.challengesPerMinute(); i++) {
            asked();
        }

        assertThat(node.service.ask(SALE, ANN)).isInstanceOf(ChallengeOutcome.TooOften.class);
        assertThat(node.service.ask(SALE, BOB)).isInstanceOf(ChallengeOutcome.Asked.class);
    }

    @Test
    void wordsComeLater() {
        ChallengeOutcome.Asked asked = asked();
        Duration wait = OneNode.SETTINGS.textAfter();
        node.pass(wait.minusMillis(1));
        assertThat(node.service.words(SALE, ANN, asked.id()))
                .isEqualTo(new ChallengeOutcome.NotYet(asked.textAt(), Duration.ofMillis(1)));

        node.pass(Duration.ofMillis(1));

        String words = node.challenges
                .question(node.challenges.find(SALE, ANN, asked.id()).orElseThrow())
                .words();
        assertThat(node.service.words(SALE, ANN, asked.id())).isEqualTo(new ChallengeOutcome.Told(words));
    }

    @Test
    void isOverAtItsEnd() {
        ChallengeOutcome.Asked asked = asked();
        node.pass(OneNode.SETTINGS.challengeLife());

        assertThat(node.service.answer(SALE, ANN, asked.id(), right(asked))).isEqualTo(new ChallengeOutcome.Over());
        assertThat(node.service.words(SALE, ANN, asked.id())).isEqualTo(new ChallengeOutcome.Over());
    }

    @Test
    void anotherBuyersIsUnknown() {
        ChallengeOutcome.Asked asked = asked();

        assertThat(node.service.answer(SALE, BOB, asked.id(), right(asked))).isEqualTo(new ChallengeOutcome.Unknown());
        assertThat(node.service.answer(SALE, ANN, "x", 1)).isEqualTo(new ChallengeOutcome.Unknown());
        assertThat(node.service.words(SALE, ANN, asked.id() + "A")).isEqualTo(new ChallengeOutcome.Unknown());
        assertThat(new OneNode("another's").service.answer(SALE, ANN, asked.id(), right(asked)))
                .isEqualTo(new ChallengeOutcome.Unknown());
    }

    @Test
    void nothingIsAskedNorAnsweredWhileNothingIsSold() {
        ChallengeOutcome.Asked asked = asked();
        node.sells(SomeSale.terms(), new StockLevel(1, 0, 2));
        assertNotSelling(asked, SaleState.SOLD_OUT);
        node.sells(SomeSale.paused(), ONE_LEFT);
        assertNotSelling(asked, SaleState.PAUSED);
        node.sells(SomeSale.closedAt(SomeSale.NINE), ONE_LEFT);
        assertNotSelling(asked, SaleState.CLOSED);
        node.sells(SomeSale.terms(), ONE_LEFT);
        node.pass(Duration.ofMillis(-1));
        assertNotSelling(asked, SaleState.SCHEDULED);
        assertThat(node.service.ask(new SaleId(99), ANN)).isEqualTo(new ChallengeOutcome.Unknown());
    }

    private void assertNotSelling(ChallengeOutcome.Asked asked, SaleState state) {
        ChallengeOutcome refusal = new ChallengeOutcome.NotSelling(state, SomeSale.NINE);
        assertThat(node.service.ask(SALE, ANN)).isEqualTo(refusal);
        assertThat(node.service.answer(SALE, ANN, asked.id(), right(asked))).isEqualTo(refusal);
        assertThat(node.service.words(SALE, ANN, asked.id())).isEqualTo(refusal);
    }

    private ChallengeOutcome.Asked asked() {
        return (ChallengeOutcome.Asked) node.service.ask(SALE, ANN);
    }

    private int right(ChallengeOutcome.Asked asked) {
        return right(ANN, asked.id());
    }

    private int right(BuyerId buyer, String id) {
        return node.challenges
                .question(node.challenges.find(SALE, buyer, id).orElseThrow())
                .answer();
    }
}
