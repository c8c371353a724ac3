package io.seckill.admission;

import java.util.Optional;

/**
 * Addresses with the same first bits (CIDR, RFC 4632 and RFC 4291).
 *
 * @param first of them, all other bits 0
 * @param bits how many they share, of IPv6's 128
 */
public record AddressRange(IpAddress first, int bits) {

    private static final int ALL = 128;
    private static final int BEFORE_IPV4 = 96;

    /** {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or a single address; bits behind the shared ones do not matter. */
    public static Optional<AddressRange> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return IpAddress.parse(text).map(address -> new AddressRange(address, ALL));
        }
        return IpAddress.parse(text.substring(0, slash)).flatMap(address -> parse(address, text.substring(slash + 1)));
    }

    private static Optional<AddressRange> parse(IpAddress address, String length) {
        if (!length.matches("\\d{1,3}")) {
            return Optional.empty();
        }
        int bits = Integer.parseInt(length) + (address.isIpv4() ? BEFORE_IPV4 : 0);
        return bits > ALL ? Optional.empty() : Optional.of(new AddressRange(address.first(bits), bits));
    }

    boolean contains(IpAddress address) {
        return address.first(bits).equals(first);
    }

    @Override
    public String toString() {
        int length = first.isIpv4() ? bits - BEFORE_IPV4 : bits;
        return bits == ALL ? first.toString() : first + "/" + length;
    }
}
