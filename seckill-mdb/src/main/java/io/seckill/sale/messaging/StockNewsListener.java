package io.seckill.sale.messaging;

import io.seckill.messaging.Broadcasts;
import io.seckill.messaging.Channel;
import io.seckill.sale.StockNews;
import io.seckill.sale.StockNewsService;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Hears from the other nodes what has sold out, and what sells again.
 *
 * <p>One session with a subscription of this node's own, which is not durable: each node gets each message that is sent while it is
 * there. The container's transaction holds nothing but the acknowledgement.
 */
@MessageDriven(
        name = "StockNewsListener",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Channel.STOCK_NEWS_TOPIC),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "subscriptionDurability", propertyValue = "NonDurable"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "singleConnection", propertyValue = "true")
        })
public class StockNewsListener implements MessageListener {

    @Inject
    Broadcasts broadcasts;

    @Inject
    StockNewsService news;

    @Override
    public void onMessage(Message message) {
        news.hear(broadcasts.read(message, StockNews.class));
    }
}
