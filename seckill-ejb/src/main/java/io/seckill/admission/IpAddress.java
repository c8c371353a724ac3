package io.seckill.admission;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address of IPv6, or of IPv4 in the form mapped into it (RFC 4291, section 2.5.5.2).
 *
 * @param high its upper 64 bits
 * @param low its lower 64 bits
 */
public record IpAddress(long high, long low) {

    private static final int BITS = 128;
    private static final int IPV4_BITS = 32;
    private static final int OCTET_BITS = 8;
    private static final long IPV4 = 0xFFFFL << IPV4_BITS;
    private static final long IPV4_MASK = 0xFFFF_FFFFL;

    /** The longest there is: RFC 4291's with an IPv4 address at its end. */
    private static final int LONGEST = 45;

    private static final Pattern FOUR_NUMBERS = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern COLONS = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** Somebody whose address cannot be read. */
    public static final IpAddress UNKNOWN = new IpAddress(0, 0);

    /** An address as text, never a name: nothing is looked up. A zone ({@code %eth0}) is left out. */
    public static Optional<IpAddress> parse(String text) {
        int zone = text.indexOf('%');
        String bare = zone < 0 ? text : text.substring(0, zone);
        if (bare.length() > LONGEST) {
            return Optional.empty();
        }
        return COLONS.matcher(bare).matches() ? parseIpv6(bare) : parseIpv4(bare);
    }

    private static Optional<IpAddress> parseIpv4(String text) {
        var numbers = FOUR_NUMBERS.matcher(text);
        if (!numbers.matches()) {
            return Optional.empty();
        }
        long bits = 0;
        for (int octet = 1; octet <= numbers.groupCount(); octet++) {
            int number = Integer.parseInt(numbers.group(octet));
            if (number >= 1 << OCTET_BITS) {
                return Optional.empty();
            }
            bits = bits << OCTET_BITS | number;
        }
        return Optional.of(new IpAddress(0, IPV4 | bits));
    }

    private static Optional<IpAddress> parseIpv6(String text) {
        try {
            InetAddress address = InetAddress.getByName(text);
            ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
            return Optional.of(
                    address instanceof Inet4Address
                            ? new IpAddress(0, IPV4 | bytes.getInt() & IPV4_MASK)
                            : new IpAddress(bytes.getLong(), bytes.getLong()));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean isIpv4() {
        return high == 0 && low >>> IPV4_BITS == IPV4 >>> IPV4_BITS;
    }

    /** Who is one client: of IPv6 the network of 64 bits, in which a client chooses its addresses as it likes (RFC 8981). */
    public IpAddress network() {
        return isIpv4() ? this : first(BITS / 2);
    }

    /** With all bits behind the first ones 0; as of IPv6, 0 to 128. */
    IpAddress first(int bits) {
        return bits <= Long.SIZE
                ? new IpAddress(high & mask(bits), 0)
                : new IpAddress(high, low & mask(bits - Long.SIZE));
    }

    private static long mask(int bits) {
        return bits == 0 ? 0 : -1L << Long.SIZE - bits;
    }

    @Override
    public String toString() {
        byte[] all = ByteBuffer.allocate(BITS / OCTET_BITS)
                .putLong(high)
                .putLong(low)
                .array();
        try {
            return InetAddress.getByAddress(all).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("sixteen bytes are an address", e);
        }
    }
}
