package io.seckill.crash.books;

import java.sql.SQLException;

/** Figures 1 and 2, from the rows of stock, reservations and orders. */
final class StockBooks {

    private static final String RESERVED_BEYOND_ALLOTTED = """
            select r.units - s.units as oversold, s.sale_id, s.units as allotted, r.units as reserved
            from (select sale_id, sum(units_allotted) as units from stock_segment group by sale_id) s
            join (select sale_id, sum(quantity) as units from reservation group by sale_id) r on r.sale_id = s.sale_id
            where r.units > s.units
              and not exists (select 1 from purchase_order o where o.sale_id = s.sale_id and o.state = 'CLOSED')
            """;

    private static final String ORDERED_BEYOND_ALLOTTED = """
            select o.units - s.units as oversold, s.sale_id, s.units as allotted, o.units as ordered
            from (select sale_id, sum(units_allotted) as units from stock_segment group by sale_id) s
            join (select sale_id, sum(quantity) as units from purchase_order where state <> 'CLOSED' group by sale_id) o
              on o.sale_id = s.sale_id
            where o.units > s.units
            """;

    private static final String FREE_BELOW_ZERO =
            "select -units_free as oversold, sale_id, segment from stock_segment where units_free < 0";

    private static final String SEGMENTS = """
            select abs(s.units_allotted - s.units_free - coalesce(r.units, 0)) as difference, s.sale_id, s.segment,
              s.units_allotted, s.units_free, coalesce(r.units, 0) as held_or_sold
            from stock_segment s left join (
              select v.sale_id, v.segment, sum(v.quantity) as units from reservation v
              where not exists (select 1 from purchase_order o
                where o.sale_id = v.sale_id and o.ticket_id = v.id and o.state = 'CLOSED')
              group by v.sale_id, v.segment) r on r.sale_id = s.sale_id and r.segment = s.segment
            where s.units_allotted - s.units_free <> coalesce(r.units, 0)
            """;

    private static final String UNITS_OF_NO_SEGMENT = """
            select r.quantity as difference, r.id, r.sale_id, r.segment, r.buyer from reservation r
            where not exists (select 1 from stock_segment s where s.sale_id = r.sale_id and s.segment = r.segment)
            """;

    private StockBooks() {}

    static void check(Rows rows, Findings findings) throws SQLException {
        findings.add(Figure.OVERSOLD_UNITS, rows.findings(RESERVED_BEYOND_ALLOTTED));
        findings.add(Figure.OVERSOLD_UNITS, rows.findings(ORDERED_BEYOND_ALLOTTED));
        findings.add(Figure.OVERSOLD_UNITS, rows.findings(FREE_BELOW_ZERO));
        findings.add(Figure.STOCK_DIFFERENCES, rows.findings(SEGMENTS));
        findings.add(Figure.STOCK_DIFFERENCES, rows.findings(UNITS_OF_NO_SEGMENT));
    }
}
