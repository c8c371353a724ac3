package io.seckill.sale.rest;

import io.seckill.json.Json;
import io.seckill.sale.ListedSale;
import io.seckill.sale.SaleState;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The JSON of a sale in one state, but for the time of the server, which is put between its two halves. Immutable. */
final class PreparedSale {

    private static final Instant NO_TIME = Instant.EPOCH;

    /** Where the time stands. In a seller's text it cannot stand: the quotes would be escaped there. */
    private static final String FIELD = "\"serverTime\":\"";

    private final ListedSale sale;
    private final SaleState state;
    private final String tag;
    private final byte[] beforeTime;
    private final byte[] behindTime;

    private PreparedSale(ListedSale sale, SaleState state, String tag, String text) {
        int time = text.indexOf(FIELD + NO_TIME) + FIELD.length();
        this.sale = sale;
        this.state = state;
        this.tag = tag;
        this.beforeTime = text.substring(0, time).getBytes(StandardCharsets.UTF_8);
        this.behindTime = text.substring(time + NO_TIME.toString().length()).getBytes(StandardCharsets.UTF_8);
    }

    static PreparedSale of(ListedSale sale, SaleState state, Json json) {
        String tag = "W/\"" + SaleResponse.validator(sale, state) + "\"";
        return new PreparedSale(sale, state, tag, json.write(SaleResponse.of(sale, state, NO_TIME)));
    }

    /** Whether nothing has changed since. */
    boolean isOf(ListedSale listed, SaleState now) {
        return sale == listed && state == now;
    }

    /** The entity tag; weak, since two answers differ in the time (RFC 9110, section 8.8.1). */
    String tag() {
        return tag;
    }

    void write(Instant now, HttpServletResponse response) throws IOException {
        byte[] time = now.toString().getBytes(StandardCharsets.US_ASCII);
        response.setContentType("application/json");
        response.setContentLength(beforeTime.length + time.length + behindTime.length);
        ServletOutputStream out = response.getOutputStream();
        out.write(beforeTime);
        out.write(time);
        out.write(behindTime);
    }
}
