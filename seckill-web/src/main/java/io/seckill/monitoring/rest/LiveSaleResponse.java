package io.seckill.monitoring.rest;

import io.seckill.monitoring.SaleLook;
import io.seckill.order.OrderState;
import io.seckill.reservation.NodeFigures;
import io.seckill.sale.SaleState;
import io.seckill.statistics.SaleStatistics;
import io.seckill.statistics.Tally;
import io.seckill.value.SaleId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A sale at one moment, as {@link SaleLook} explains it. */
public record LiveSaleResponse(
        SaleId saleId, Instant at, SaleState state, int unitsAllotted, int unitsFree, Node node, Orders orders) {

    /** What this node has told buyers, as {@link NodeFigures} explains it. */
    public record Node(
            Optional<Instant> since,
            long asked,
            long accepted,
            long repeated,
            double acceptedPerSecond,
            Optional<Double> conversion,
            Map<String, Long> refusals) {

        static Node of(NodeFigures figures) {
            return new Node(
                    figures.since(),
                    figures.asked(),
                    figures.accepted(),
                    figures.repeated(),
                    figures.acceptedPerSecond(),
                    figures.conversion(),
                    figures.refusals());
        }
    }

    /** What has come to each state, whatever became of it afterwards; of all nodes. */
    public record Orders(Tally placed, Tally paid, Tally shipped, Tally refunded, Tally closed) {

        static Orders of(SaleStatistics counted) {
            return new Orders(
                    counted.total(OrderState.PLACED),
                    counted.total(OrderState.PAID),
                    counted.total(OrderState.SHIPPED),
                    counted.total(OrderState.REFUNDED),
                    counted.total(OrderState.CLOSED));
        }
    }

    static LiveSaleResponse of(SaleLook live) {
        return new LiveSaleResponse(
                live.sale().terms().saleId(),
                live.at(),
                live.sale().stateAt(live.at()),
                live.sale().stock().unitsAllotted(),
                live.sale().stock().unitsFree(),
                Node.of(live.node()),
                Orders.of(live.orders()));
    }
}
