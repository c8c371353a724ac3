package io.seckill.launcher;

/** A sale as the launcher shows it. */
record Sale(String saleId, String title, String state) {

    boolean isOpen() {
        return "OPEN".equals(state);
    }
}
