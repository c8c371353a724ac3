package io.seckill.admission;

import io.seckill.node.NodeStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;

/**
 * Keeps out whom operators have blocked. Once a second the node looks whether the list has changed, and reads it if so; while the database
 * is away the list stays as it was known. Thread-safe.
 */
@ApplicationScoped
class BlockListRule implements RiskRule {

    private static final int ORDER = 100;

    /** So that a change is known everywhere within two. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private static final Map<Block.Kind, Verdict> REFUSALS = Map.of(
            Block.Kind.BUYER, new Verdict.Refuse("buyer-blocked"),
            Block.Kind.ADDRESS, new Verdict.Refuse("address-blocked"),
            Block.Kind.DEVICE, new Verdict.Refuse("device-blocked"));

    @Inject
    Blocks blocks;

    private volatile BlockList list = BlockList.EMPTY;

    void begin(@Observes NodeStart node) {
        look();
        node.repeat(BETWEEN_LOOKS, this::look, "the block list could not be read");
    }

    /** The version first: rows that are newer than it are read once more. */
    void look() {
        long version = blocks.version();
        if (version != list.version()) {
            list = new BlockList(version, blocks.page(Long.MAX_VALUE, BlockService.MOST));
        }
    }

    @Override
    public String name() {
        return "block-list";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Verdict judge(RiskAttempt attempt) {
        return list.find(attempt.buyer().value(), attempt.device(), attempt.address(), attempt.at())
                .map(REFUSALS::get)
                .orElse(Verdict.PASS);
    }
}
