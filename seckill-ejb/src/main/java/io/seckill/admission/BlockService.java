package io.seckill.admission;

import io.seckill.audit.AuditTrail;
import io.seckill.audit.Operator;
import io.seckill.value.Tsids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What operators do with the block list. Each method is one transaction. Stateless, thread-safe. */
@ApplicationScoped
@Transactional
public class BlockService {

    /** Each node keeps them all: some 3 MB. Whoever has more enemies has a firewall. */
    static final int MOST = 10_000;

    @Inject
    Blocks blocks;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Newest first. */
    public List<Block> page(Optional<Long> behind, int limit) {
        return blocks.page(behind.orElse(Long.MAX_VALUE), limit);
    }

    /**
     * What has expired makes room.
     *
     * @param subject as {@link Block} wants it
     */
    public BlockOutcome add(
            Block.Kind kind, String subject, String reason, Optional<Instant> expiresAt, Operator operator) {
        Instant now = clock.instant();
        blocks.change();
        blocks.removeExpiredAt(now);
        if (blocks.isListed(kind, subject)) {
            return new BlockOutcome.Taken();
        }
        if (blocks.count() >= MOST) {
            return new BlockOutcome.Full(MOST);
        }
        Block block = new Block(Tsids.next(), kind, subject, reason, operator.name(), now, expiresAt);
        blocks.add(block);
        audit.record(operator, "BLOCK", name(block), "", block.words());
        return new BlockOutcome.Added(block);
    }

    /** False when there is no such entry (any more). */
    public boolean remove(long id, Operator operator) {
        blocks.change();
        Optional<Block> known = blocks.find(id);
        known.ifPresent(block -> {
            blocks.remove(id);
            audit.record(operator, "UNBLOCK", name(block), block.words(), "");
        });
        return known.isPresent();
    }

    private static String name(Block block) {
        return block.kind() + " " + block.subject();
    }
}
