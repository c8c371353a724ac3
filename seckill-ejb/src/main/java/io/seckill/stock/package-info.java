/**
 * The units of a sale, in 1..n segments with a version each, so that nodes need not contend for one row.
 *
 * <p>Rule: {@code 0 <= units free <= units allotted} for every segment in every committed state; the version decides
 * every race. May call: {@code value}. Does not know what a sale or a reservation is.
 */
package io.seckill.stock;
