package io.seckill.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PurchaseTokensTest {

    private static final SaleId SALE = new SaleId(7);
    private static final BuyerId ANN = new BuyerId("ann");

    private final OneNode node = new OneNode("the shop's");
    private final Optional<String> token = token(node, ANN);

    @Test
    void aTokenIsGoodForItsBuyerInItsSale() {
        assertThat(node.tokens.fault(token, SALE, ANN)).isEmpty();
    }

    @Test
    void andOnEachNodeOfTheShop() {
        assertThat(new OneNode("the shop's").tokens.fault(token, SALE, ANN)).isEmpty();
        assertThat(new OneNode("another's").tokens.fault(token, SALE, ANN)).contains(TokenFault.FORGED);
    }

    @Test
    void anotherBuyersOrAnotherSalesIsForeign() {
        assertThat(node.tokens.fault(token, SALE, new BuyerId("bob"))).contains(TokenFault.FOREIGN);
        assertThat(node.tokens.fault(token, new SaleId(8), ANN)).contains(TokenFault.FOREIGN);
    }

    @Test
    void expiresAtItsEnd() {
        node.pass(OneNode.SETTINGS.tokenLife().minusMillis(1));
        assertThat(node.tokens.fault(token, SALE, ANN)).isEmpty();

        node.pass(Duration.ofMillis(1));
        assertThat(node.tokens.fault(token, SALE, ANN)).contains(TokenFault.EXPIRED);
    }

    @Test
    void isGoodOnce() {
        node.tokens.useUp(token);

        assertThat(node.tokens.fault(token, SALE, ANN)).contains(TokenFault.REUSED);
        assertThat(node.tokens.fault(token(node, ANN), SALE, ANN))
                .as("a second one")
                .isEmpty();
    }

    @Test
    void whoeverAnswersAChallengeAgainHasNoSecondToken() {
        Challenge challenge = node.challenges.fresh(SALE, ANN);
        Optional<String> first = Optional.of(node.tokens.write(node.tokens.fresh(challenge)));
        node.pass(Duration.ofSeconds(1));
        Optional<String> second = Optional.of(node.tokens.write(node.tokens.fresh(challenge)));
        node.tokens.useUp(first);

        assertThat(second).isNotEqualTo(first);
        assertThat(node.tokens.fault(second, SALE, ANN)).contains(TokenFault.REUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "not base64!",
                "AAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void whatIsNoTokenIsForged(String text) {
        assertThat(node.tokens.fault(Optional.of(text), SALE, ANN)).contains(TokenFault.FORGED);
    }

    @Test
    void noBitOfItCanBeChanged() {
        byte[] bytes = Base64.getUrlDecoder().decode(token.orElseThrow());
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            Optional<String> text =
                    Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
            assertThat(node.tokens.fault(text, SALE, ANN)).contains(TokenFault.FORGED);
        }
    }

    @Test
    void aChallengesSealIsNoTokens() {
        String id = node.challenges.id(node.challenges.fresh(SALE, ANN));

        assertThat(node.tokens.fault(Optional.of(id), SALE, ANN)).contains(TokenFault.FORGED);
    }

    @Test
    void thereIsNoneWithoutOne() {
        assertThat(node.tokens.fault(Optional.empty(), SALE, ANN)).contains(TokenFault.MISSING);
    }

    @Test
    void theLongestNameFits() {
        BuyerId longest = new BuyerId("买".repeat(BuyerId.MAX_LENGTH));
        Optional<String> text = token(node, longest);

        assertThat(text.orElseThrow()).hasSizeLessThanOrEqualTo(PurchaseTokens.LONGEST);
        assertThat(node.tokens.fault(text, SALE, longest)).isEmpty();
    }

    private static Optional<String> token(OneNode node, BuyerId buyer) {
        return Optional.of(node.tokens.write(node.tokens.fresh(node.challenges.fresh(SALE, buyer))));
    }
}
