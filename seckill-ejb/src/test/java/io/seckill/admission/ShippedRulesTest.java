package io.seckill.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShippedRulesTest {

    private static final Instant NOON = SomeAttempt.NOON;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Verdict TOO_YOUNG = new Verdict.Refuse("account-too-young");
    private static final Verdict TOO_MANY = new Verdict.Refuse("too-many-buyers-on-device");

    @Test
    void anAccountOfExactlyTheLeastAgeIsOldEnough() {
        assertThat(age(DAY, Optional.of(NOON.minus(DAY)))).isEqualTo(Verdict.PASS);
        assertThat(age(DAY, Optional.of(NOON.minus(DAY).plusMillis(1)))).isEqualTo(TOO_YOUNG);
        assertThat(age(DAY, Optional.empty())).isEqualTo(Verdict.CHALLENGE);
    }

    @Test
    void noAgeIsAskedForUnlessTheShopWantsIt() {
        assertThat(age(Duration.ZERO, Optional.of(NOON.plusSeconds(9)))).isEqualTo(Verdict.PASS);
        assertThat(age(Duration.ZERO, Optional.empty())).isEqualTo(Verdict.PASS);
    }

    @Test
    void oneBuyerMoreThanAllowedIsTooMany() {
        assertThat(velocity(3, 0, 3, 60)).isEqualTo(Verdict.PASS);
        assertThat(velocity(3, 0, 4, 60)).isEqualTo(TOO_MANY);
        assertThat(velocity(0, 5, 60, 5)).isEqualTo(Verdict.PASS);
        assertThat(velocity(0, 5, 60, 6)).isEqualTo(Verdict.CHALLENGE);
        assertThat(velocity(0, 0, 60, 60)).isEqualTo(Verdict.PASS);
    }

    @Test
    void historyIsCountedOnlyForWhoNeedsIt() {
        assertThat(velocityRule(0, 0).needsHistory()).isFalse();
        assertThat(velocityRule(0, 5).needsHistory()).isTrue();
        assertThat(new BlockListRule().needsHistory()).isFalse();
    }

    @Test
    void findsBuyersDevicesAndRanges() {
        BlockList list = new BlockList(
                1,
                List.of(
                        block(Block.Kind.BUYER, "bot", Optional.empty()),
                        block(Block.Kind.DEVICE, "farm", Optional.empty()),
                        block(Block.Kind.ADDRESS, "10.0.0.0/8", Optional.empty()),
                        block(Block.Kind.ADDRESS, "2001:db8:0:0:0:0:0:0/32", Optional.empty()),
                        block(Block.Kind.ADDRESS, "192.0.2.7", Optional.of(NOON))));

        assertThat(find(list, "bot", "phone", "192.0.2.1")).contains(Block.Kind.BUYER);
        assertThat(find(list, "Bot", "phone", "192.0.2.1")).isEmpty();
        assertThat(find(list, "ann", "farm", "192.0.2.1")).contains(Block.Kind.DEVICE);
        assertThat(find(list, "ann", "phone", "10.255.0.1")).contains(Block.Kind.ADDRESS);
        assertThat(find(list, "ann", "phone", "11.0.0.1")).isEmpty();
        assertThat(find(list, "ann", "phone", "2001:db8:9::1")).contains(Block.Kind.ADDRESS);
        assertThat(find(list, "ann", "phone", "192.0.2.7"))
                .as("expires this instant")
                .isEmpty();
    }

    /** The last of many: a click may cost a microsecond or two. */
    @Test
    void looksUpARangeAmongTenThousand() {
        List<Block> blocks = new ArrayList<>();
        for (int number = 0; number < BlockService.MOST; number++) {
            int bits = 9 + number % 24;
            blocks.add(block(
                    Block.Kind.ADDRESS,
                    AddressRange.parse("10." + number / 256 % 256 + "." + number % 256 + ".0/" + bits)
                            .orElseThrow()
                            .toString(),
                    Optional.empty()));
        }
        BlockList list = new BlockList(1, blocks);
        IpAddress stranger = IpAddress.parse("192.0.2.1").orElseThrow();
        int looks = 200_000;

        long begin = 0;
        for (int look = -looks; look < looks; look++) {
            begin = look == 0 ? System.nanoTime() : begin;
            assertThatIsAbsent(list.find("ann", Optional.of("phone"), stranger, NOON));
        }
        long nanosEach = (System.nanoTime() - begin) / looks;

        assertThat(nanosEach).isLessThan(Duration.ofNanos(20_000).toNanos());
    }

    @Test
    void countsTheClicksAndBuyersOfAMinute() {
        ClickCounter counter = new ClickCounter(0);
        for (int buyer = 0; buyer < 30; buyer++) {
            counter.note("buyer-" + buyer, 0);
        }
        assertThat(counter.note("buyer-0", ClickCounter.MINUTE - 1)).isEqualTo(new ClickCounter.Seen(31, 30));

        assertThat(counter.note("buyer-0", ClickCounter.MINUTE * 3 / 2)).isEqualTo(new ClickCounter.Seen(17, 1));
        assertThat(counter.note("buyer-1", ClickCounter.MINUTE * 9)).isEqualTo(new ClickCounter.Seen(1, 1));
    }

    @Test
    void remembersNoMoreBuyersThanItTellsApart() {
        ClickCounter counter = new ClickCounter(0);
        for (int buyer = 0; buyer < 10_000; buyer++) {
            counter.note("buyer-" + buyer, 0);
        }

        assertThat(counter.note("ann", 0).buyers()).isEqualTo(ClickHistory.MOST_BUYERS);
    }

    private static void assertThatIsAbsent(Optional<Block.Kind> found) {
        if (found.isPresent()) {
            throw new AssertionError("blocked by " + found.get());
        }
    }

    private static Optional<Block.Kind> find(BlockList list, String buyer, String device, String address) {
        return list.find(buyer, Optional.of(device), IpAddress.parse(address).orElseThrow(), NOON);
    }

    private static Block block(Block.Kind kind, String subject, Optional<Instant> end) {
        return new Block(1, kind, subject, "test", "olga", NOON, end);
    }

    private static Verdict age(Duration least, Optional<Instant> created) {
        AccountAgeRule rule = new AccountAgeRule();
        rule.settings = new RiskSettings(least, 0, 0);
        return rule.judge(SomeAttempt.with(created, ClickHistory.NONE));
    }

    private static Verdict velocity(int perDevice, int perAddress, int onDevice, int fromAddress) {
        return velocityRule(perDevice, perAddress)
                .judge(SomeAttempt.with(Optional.empty(), new ClickHistory(1, 1, 1, onDevice, fromAddress)));
    }

    private static VelocityRule velocityRule(int perDevice, int perAddress) {
        VelocityRule rule = new VelocityRule();
        rule.settings = new RiskSettings(Duration.ZERO, perDevice, perAddress);
        return rule;
    }
}
