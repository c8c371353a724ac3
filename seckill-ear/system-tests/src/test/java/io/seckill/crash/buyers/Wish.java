package io.seckill.crash.buyers;

/** What one buyer wants of one sale. However often it is asked for, it is one and the same purchase. */
public record Wish(String saleId, String buyer, int quantity) {

    String body() {
        return "{\"quantity\":" + quantity + "}";
    }
}
