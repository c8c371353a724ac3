package io.seckill.delivery;

/**
 * Where a parcel goes. Immutable.
 *
 * @param country by its code (ISO 3166-1, alpha-2)
 */
public record Address(String name, String street, String postcode, String city, String country) {

    /** What fits a label's line. */
    public static final int MAX_LINE = 100;

    public static final int MAX_POSTCODE = 16;
}
