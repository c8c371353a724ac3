package io.seckill.json;

import io.seckill.correlation.TraceId;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.RefundId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import jakarta.json.bind.adapter.JsonbAdapter;
import java.util.Optional;
import java.util.function.Function;

/** An identifier as the string that users see. JSON-B reads the type parameters from the six subclasses below. */
abstract class IdAdapter<T> implements JsonbAdapter<T, String> {

    private final Function<String, Optional<T>> parse;

    private IdAdapter(Function<String, Optional<T>> parse) {
        this.parse = parse;
    }

    @Override
    public String adaptToJson(T id) {
        return id.toString();
    }

    @Override
    public T adaptFromJson(String text) {
        return parse.apply(text).orElseThrow(() -> new IllegalArgumentException("not an identifier: " + text));
    }

    static final class OfSale extends IdAdapter<SaleId> {
        OfSale() {
            super(SaleId::parse);
        }
    }

    static final class OfTicket extends IdAdapter<TicketId> {
        OfTicket() {
            super(TicketId::parse);
        }
    }

    static final class OfOrder extends IdAdapter<OrderId> {
        OfOrder() {
            super(OrderId::parse);
        }
    }

    static final class OfRefund extends IdAdapter<RefundId> {
        OfRefund() {
            super(RefundId::parse);
        }
    }

    static final class OfTrace extends IdAdapter<TraceId> {
        OfTrace() {
            super(TraceId::parse);
        }
    }

    static final class OfBuyer extends IdAdapter<BuyerId> {
        OfBuyer() {
            super(text -> Optional.of(new BuyerId(text)));
        }
    }
}
