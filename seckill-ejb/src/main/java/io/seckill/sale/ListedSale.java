package io.seckill.sale;

import io.seckill.stock.StockLevel;
import java.time.Instant;

/** A sale as the board shows it: terms and stock, both as committed. Immutable. */
public record ListedSale(SaleTerms terms, StockLevel stock) {

    public SaleState stateAt(Instant now) {
        return terms.stateAt(now, stock.soldOut());
    }

    /** The newer of both halves: news may arrive in any order. */
    ListedSale merge(ListedSale news) {
        SaleTerms newerTerms = news.terms.version() > terms.version() ? news.terms : terms;
        StockLevel newerStock = news.stock.newerThan(stock) ? news.stock : stock;
        return new ListedSale(newerTerms, newerStock);
    }
}
