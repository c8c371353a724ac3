package io.seckill.admission;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The block list as one node knows it. Immutable. Finding a buyer or a device is one look-up, finding an address one for each length of
 * ranges that occurs (128 at most).
 */
final class BlockList {

    static final BlockList EMPTY = new BlockList(-1, List.of());

    private final long version;
    private final Map<String, Instant> buyers = new HashMap<>();
    private final Map<String, Instant> devices = new HashMap<>();

    /** By the bits that a range's addresses share. */
    private final Map<Integer, Map<IpAddress, Instant>> ranges = new HashMap<>();

    BlockList(long version, Collection<Block> blocks) {
        this.version = version;
        blocks.forEach(this::put);
    }

    private void put(Block block) {
        Instant end = block.expiresAt().orElse(Instant.MAX);
        switch (block.kind()) {
            case BUYER -> buyers.put(block.subject(), end);
            case DEVICE -> devices.put(block.subject(), end);
            case ADDRESS ->
                AddressRange.parse(block.subject())
                        .ifPresent(range -> ranges.computeIfAbsent(range.bits(), bits -> new HashMap<>())
                                .put(range.first(), end));
        }
    }

    long version() {
        return version;
    }

    /** By what somebody is blocked at that instant. */
    Optional<Block.Kind> find(String buyer, Optional<String> device, IpAddress address, Instant now) {
        if (holds(buyers.get(buyer), now)) {
            return Optional.of(Block.Kind.BUYER);
        }
        if (!devices.isEmpty()
                && device.filter(name -> holds(devices.get(name), now)).isPresent()) {
            return Optional.of(Block.Kind.DEVICE);
        }
        for (Map.Entry<Integer, Map<IpAddress, Instant>> ofLength : ranges.entrySet()) {
            if (holds(ofLength.getValue().get(address.first(ofLength.getKey())), now)) {
                return Optional.of(Block.Kind.ADDRESS);
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Instant end, Instant now) {
        return end != null && now.isBefore(end);
    }
}
