package io.seckill.admission;

/**
 * What this node has seen within the last minute, this click included.
 *
 * @param buyersClicks of the same buyer
 * @param devicesClicks of the same device; 0 without one
 * @param addressesClicks of the same address (IPv6: network of 64 bits)
 * @param devicesBuyers different buyers on the same device, up to {@link #MOST_BUYERS}; 0 without one
 * @param addressesBuyers different buyers from the same address, up to {@link #MOST_BUYERS}
 */
public record ClickHistory(
        long buyersClicks, long devicesClicks, long addressesClicks, int devicesBuyers, int addressesBuyers) {

    /** More are not told apart. */
    public static final int MOST_BUYERS = 64;

    public static final ClickHistory NONE = new ClickHistory(0, 0, 0, 0, 0);
}
