/**
 * The twelve figures of the books after a run with crashes, each of which must be 0. They are computed from the rows of
 * the database, the counters of the broker and the buyers' own record by this package's own sums, not by the server's: a
 * mistake in the server's check must not hide a mistake in its stock.
 */
package io.seckill.crash.books;
