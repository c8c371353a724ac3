package io.seckill.monitoring;

import io.seckill.reservation.NodeFigures;
import io.seckill.sale.ListedSale;
import io.seckill.statistics.SaleStatistics;
import java.time.Instant;

/**
 * A sale at one moment.
 *
 * @param sale with its stock as this node's board shows it: what other nodes have sold in the last second may be missing
 * @param node of this node alone
 * @param orders of all nodes, a second or so behind
 */
public record SaleLook(Instant at, ListedSale sale, NodeFigures node, SaleStatistics orders) {}
