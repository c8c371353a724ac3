package io.seckill.stock;

import io.seckill.value.SaleId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.Objects;

/**
 * A part of a sale's units. Changed only under its version; a stale change is refused by the database and decided again.
 */
@Entity
@Table(name = "stock_segment")
@IdClass(StockSegment.Key.class)
public class StockSegment {

    /** The most segments a sale may have: more than there are nodes only makes the last units harder to find. */
    public static final int MAX_SEGMENTS = 64;

    @Id
    @Column(name = "sale_id")
    private long saleId;

    @Id
    private int segment;

    @Column(name = "units_allotted")
    private int unitsAllotted;

    @Column(name = "units_free")
    private int unitsFree;

    @Version
    private long version;

    protected StockSegment() {}

    public StockSegment(SaleId sale, int segment, int units) {
        this.saleId = sale.value();
        this.segment = segment;
        this.unitsAllotted = units;
        this.unitsFree = units;
    }

    public int segment() {
        return segment;
    }

    public int unitsFree() {
        return unitsFree;
    }

    /** Takes units off the shelf, all or none. False, and nothing changed, when fewer are free. */
    public boolean reserve(int units) {
        if (units <= 0) {
            throw new IllegalArgumentException("cannot reserve " + units + " units");
        }
        if (units > unitsFree) {
            return false;
        }
        unitsFree -= units;
        return true;
    }

    /** Puts units back on the shelf they were taken from. */
    public void giveBack(int units) {
        if (units <= 0 || units > unitsAllotted - unitsFree) {
            throw new IllegalArgumentException(
                    "cannot give back " + units + " units to " + unitsFree + " free of " + unitsAllotted);
        }
        unitsFree += units;
    }

    /** Gets more units, all of them free. */
    void grow(int units) {
        if (units < 0) {
            throw new IllegalArgumentException("cannot add " + units + " units");
        }
        unitsAllotted = Math.addExact(unitsAllotted, units);
        unitsFree = Math.addExact(unitsFree, units);
    }

    StockLevel level() {
        return new StockLevel(unitsAllotted, unitsFree, version);
    }

    /** The segment's primary key, in the form that {@code @IdClass} asks for: a class with a constructor of no arguments. */
    public static class Key implements Serializable {

        private long saleId;
        private int segment;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.saleId == saleId && key.segment == segment;
        }

        @Override
        public int hashCode() {
            return Objects.hash(saleId, segment);
        }
    }
}
