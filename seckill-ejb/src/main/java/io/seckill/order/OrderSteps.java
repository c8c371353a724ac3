package io.seckill.order;

import io.seckill.jdbc.InList;
import io.seckill.jdbc.Statements;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Repository of the steps that orders have taken since they were placed. Its caller brings the transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OrderSteps {

    private static final String INSERT =
            "insert into order_step (order_id, state, sale_id, stepped_at, actor, reason) values (?, ?, ?, ?, ?, ?)";

    private static final String OF_ORDER = "select order_id, state, sale_id, stepped_at, actor, reason from order_step"
            + " where order_id = ? order by stepped_at";

    private static final String OF_ORDERS = "select order_id, state, sale_id, stepped_at, actor, reason from order_step"
            + " where order_id in (%s) order by order_id, stepped_at";

    @Inject
    Statements statements;

    public void add(List<OrderStep> steps) {
        statements.execute(INSERT, steps, (row, step) -> {
            row.setLong(1, step.order().value());
            row.setString(2, step.state().name());
            row.setLong(3, step.sale().value());
            row.setLong(4, step.at().toEpochMilli());
            row.setString(5, step.actor());
            row.setString(6, step.reason());
        });
    }

    /** Oldest first. Needs no transaction. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<OrderStep> of(OrderId order) {
        return stepsOf(order);
    }

    /** Of each order the oldest first. Needs no transaction. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<OrderStep> of(List<OrderId> orders) {
        InList<OrderId> list = InList.of(orders);
        return statements.query(
                OF_ORDERS.formatted(list.text("?")),
                list,
                (query, ids) -> {
                    int parameter = 1;
                    for (OrderId id : ids.values()) {
                        query.setLong(parameter++, id.value());
                    }
                },
                OrderSteps::read);
    }

    /** Whether an order has ever been in this state, but for the first. */
    public boolean hasComeTo(OrderId order, OrderState state) {
        return stepsOf(order).stream().anyMatch(step -> step.state() == state);
    }

    private List<OrderStep> stepsOf(OrderId order) {
        return statements.query(OF_ORDER, order, (query, id) -> query.setLong(1, id.value()), OrderSteps::read);
    }

    private static OrderStep read(ResultSet row) throws SQLException {
        return new OrderStep(
                new OrderId(row.getLong(1)),
                new SaleId(row.getLong(3)),
                OrderState.valueOf(row.getString(2)),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getString(5),
                row.getString(6));
    }
}
