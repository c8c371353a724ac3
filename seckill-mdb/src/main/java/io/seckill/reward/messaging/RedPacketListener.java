package io.seckill.reward.messaging;

import io.seckill.messaging.Channel;
import io.seckill.messaging.Consumer;
import io.seckill.messaging.MessageIntake;
import io.seckill.order.OrdersPlaced;
import io.seckill.reward.RedPacketService;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Subscriber: a red packet for each order of a sale with a budget for them, when it earns it, and its return. The broker keeps all
 * other events from it.
 *
 * <p>The container begins the XA transaction before {@code onMessage} and commits it after: acknowledgement, dedup record
 * and rows together. Pooled by the container, one at a time: draws of one sale take turns at its budget.
 */
@MessageDriven(
        name = "RedPacketListener",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Channel.ORDER_EVENTS_TOPIC),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "Durable"),
            @ActivationConfigProperty(propertyName = "shareSubscriptions", propertyValue = "true"),
            @ActivationConfigProperty(
                    propertyName = "subscriptionName",
                    propertyValue = Consumer.RED_PACKET_SUBSCRIPTION),
            @ActivationConfigProperty(
                    propertyName = "messageSelector",
                    propertyValue = RedPacketListener.WITH_A_BUDGET),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "singleConnection", propertyValue = "true")
        })
public class RedPacketListener implements MessageListener {

    /** To the letter as {@code config/artemis/broker.xml} has it: the subscription would be made anew, without its messages. */
    static final String WITH_A_BUDGET = OrdersPlaced.RED_PACKET_BUDGET + " > 0";

    @Inject
    MessageIntake intake;

    @Inject
    RedPacketService packets;

    @Override
    public void onMessage(Message message) {
        intake.receive(message, Consumer.RED_PACKET, RewardEvents.to(packets::redPackets));
    }
}
