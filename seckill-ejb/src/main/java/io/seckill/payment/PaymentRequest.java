package io.seckill.payment;

import io.seckill.value.Money;
import io.seckill.value.OrderId;
import java.net.URI;

/**
 * A buyer wants to pay for an order.
 *
 * @param backTo the page of the shop that the buyer came from
 * @param node where this node can be reached from its own machine
 * @param atOnce whether the sandbox is to pay without asking anybody
 */
public record PaymentRequest(OrderId order, String title, Money amount, String backTo, URI node, boolean atOnce) {}
