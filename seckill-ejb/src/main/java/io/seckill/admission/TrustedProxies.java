package io.seckill.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Says where a request comes from. Each proxy adds to {@code X-Forwarded-For} the address it was asked by; what stands left of the
 * last one that is believed, anybody may have written. Thread-safe.
 */
@ApplicationScoped
public class TrustedProxies {

    /** No request goes through more; what stands further left is not looked at. */
    private static final int MOST_PROXIES = 10;

    @Inject
    AdmissionSettings settings;

    /**
     * @param peer who opened the connection
     * @param forwardedFor the header's lines, in their order
     */
    public IpAddress clientOf(String peer, List<String> forwardedFor) {
        IpAddress nearest = IpAddress.parse(peer).orElse(IpAddress.UNKNOWN);
        if (forwardedFor.isEmpty() || !isTrusted(nearest)) {
            return nearest;
        }
        return client(nearest, String.join(",", forwardedFor));
    }

    /** The rightmost address that is no proxy's; the last proxy's when what it says is no address. */
    private IpAddress client(IpAddress peer, String hops) {
        IpAddress believed = peer;
        int end = hops.length();
        for (int hop = 0; hop < MOST_PROXIES && end >= 0 && isTrusted(believed); hop++) {
            int comma = hops.lastIndexOf(',', end - 1);
            Optional<IpAddress> asked = address(hops.substring(comma + 1, end));
            if (asked.isEmpty()) {
                return believed;
            }
            believed = asked.get();
            end = comma;
        }
        return believed;
    }

    /** Some proxies add the port: {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711}. */
    private static Optional<IpAddress> address(String hop) {
        String text = hop.trim();
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            return end < 0 ? Optional.empty() : IpAddress.parse(text.substring(1, end));
        }
        int colon = text.indexOf(':');
        boolean hasPort = colon >= 0 && colon == text.lastIndexOf(':');
        return IpAddress.parse(hasPort ? text.substring(0, colon) : text);
    }

    private boolean isTrusted(IpAddress address) {
        return settings.trustedProxies().stream().anyMatch(range -> range.contains(address));
    }
}
