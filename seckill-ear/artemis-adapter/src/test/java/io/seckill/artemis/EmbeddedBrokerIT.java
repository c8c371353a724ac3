package io.seckill.artemis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.TemporaryQueue;
import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queues and limits of {@code broker.xml}, on a real broker in this process. */
class EmbeddedBrokerIT {

    private static final long PATIENCE = 5_000;
    private static final int MOST_PERMITS = 20;
    private static final String REDELIVERY_DELAY = "brokerconfig.addressSettings.\"seckill.#\".redeliveryDelay";
    private static final String MAX_ATTEMPTS = "brokerconfig.addressSettings.\"seckill.#\".maxDeliveryAttempts";

    @TempDir
    private Path folder;

    private EmbeddedBroker broker;

    @BeforeEach
    void start() throws Exception {
        broker = new EmbeddedBroker(folder, "");
        broker.start();
    }

    @AfterEach
    void stop() throws Exception {
        broker.stop();
        System.clearProperty(REDELIVERY_DELAY);
        System.clearProperty(MAX_ATTEMPTS);
    }

    @Test
    void keepsEventsForASubscriptionThatNeverAttached() throws Exception {
        publish("seckill.order-events", "placed");

        assertThat(receiveFromSubscription("seckill-credit")).isEqualTo("placed");
        assertThat(receiveFromSubscription("seckill-coupon")).isEqualTo("placed");
        assertThat(receiveFromSubscription("seckill-sms")).isEqualTo("placed");
    }

    @Test
    void keepsEventsOfSalesWithoutABudgetFromTheRedPackets() throws Exception {
        publish("seckill.order-events", "of an older version");
        publishWithBudget(0);
        publishWithBudget(1);

        assertThat(messagesIn("seckill-credit")).isEqualTo("[3]");
        assertThat(messagesIn("seckill-red-packet")).isEqualTo("[1]");
    }

    @Test
    void keepsMessagesOverARestart() throws Exception {
        send("seckill.place-orders", "buy");

        broker.stop();
        start();

        assertThat(receive("seckill.place-orders")).isEqualTo("buy");
    }

    @Test
    void refusesANameThatIsNotInTheFile() throws Exception {
        assertThatThrownBy(() -> send("seckill.place-order", "buy"))
                .isInstanceOf(JMSRuntimeException.class)
                .hasMessageContaining("no queue with name seckill.place-order");
    }

    @Test
    void movesAMessageToTheDeadLettersAfterItsLastAttempt() throws Exception {
        broker.stop();
        System.setProperty(REDELIVERY_DELAY, "1");
        System.setProperty(MAX_ATTEMPTS, "3");
        start();
        send("seckill.place-orders", "poison");

        for (int attempt = 1; attempt <= 3; attempt++) {
            failOn("seckill.place-orders");
        }

        assertThat(receive("seckill.dead-letters")).isEqualTo("poison");
    }

    @Test
    void keepsALetterThatFailsAgainAmongTheDeadLetters() throws Exception {
        broker.stop();
        System.setProperty(MAX_ATTEMPTS, "1");
        start();
        send("seckill.dead-letters", "poison");

        failOn("seckill.dead-letters");
        failOn("seckill.dead-letters");

        assertThat(receive("seckill.dead-letters")).isEqualTo("poison");
    }

    @Test
    void refusesAnAcknowledgementOutsideTheBranchOfAnXaSession() throws Exception {
        send("seckill.place-orders", "buy");

        assertThatThrownBy(EmbeddedBrokerIT::acknowledgeOutsideABranch).hasMessageContaining("outside any branch");

        assertThat(receive("seckill.place-orders")).isEqualTo("buy");
    }

    private static void acknowledgeOutsideABranch() throws Exception {
        try (ServerLocator locator =
                        ActiveMQClient.createServerLocator("vm://0").setBlockOnAcknowledge(true);
                ClientSessionFactory factory = locator.createSessionFactory();
                ClientSession session = factory.createXASession()) {
            session.start();
            session.createConsumer("seckill.place-orders").receive(PATIENCE).individualAcknowledge();
        }
    }

    @Test
    void tellsHowManyMessagesWait() throws Exception {
        send("seckill.place-orders", "buy");

        assertThat(messagesIn("seckill.place-orders")).isEqualTo("[1]");
    }

    /** The application makes such a queue for each sale that lets in at a rate. */
    @Test
    void dropsPermitsThatAFullQueueDoesNotTakeAndKeepsNothingOfThem() throws Exception {
        assertThat(
                        order(
                                "createQueue",
                                "[\"{\\\"name\\\":\\\"permits.7\\\",\\\"address\\\":\\\"seckill.permits.7\\\","
                                        + "\\\"routing-type\\\":\\\"ANYCAST\\\",\\\"durable\\\":false,\\\"auto-create-address\\\":true}\",true]"))
                .contains("permits.7");
        for (int permit = 1; permit <= 3 * MOST_PERMITS; permit++) {
            sendUnkept("seckill.permits.7::permits.7", "permit " + permit);
        }
        assertThat(messagesIn("permits.7")).isEqualTo("[" + MOST_PERMITS + "]");

        assertThat(receive("seckill.permits.7::permits.7")).isEqualTo("permit 1");
        for (int permit = 1; permit <= MOST_PERMITS; permit++) {
            sendUnkept("seckill.permits.7::permits.7", "permit");
        }
        assertThat(messagesIn("permits.7")).as("there is room again").isEqualTo("[" + MOST_PERMITS + "]");

        order("destroyQueue", "[\"permits.7\",true,true]");
        assertThatThrownBy(() -> send("seckill.permits.7::permits.7", "permit"))
                .isInstanceOf(JMSRuntimeException.class);
    }

    private static String order(String operation, String parameters) throws Exception {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("vm://0");
                JMSContext context = factory.createContext()) {
            TemporaryQueue replies = context.createTemporaryQueue();
            Message order = context.createTextMessage(parameters);
            order.setStringProperty("_AMQ_ResourceName", "broker");
            order.setStringProperty("_AMQ_OperationName", operation);
            order.setJMSReplyTo(replies);
            context.createProducer().send(context.createQueue("activemq.management"), order);
            return context.createConsumer(replies).receiveBody(String.class, PATIENCE);
        }
    }

    private static void sendUnkept(String queue, String text) throws Exception {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("vm://0");
                JMSContext context = factory.createContext()) {
            context.createProducer()
                    .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
                    .send(context.createQueue(queue), text);
        }
    }

    /** Asks as the application does: over JMS, on the management address. */
    private static String messagesIn(String queue) throws Exception {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("vm://0");
                JMSContext context = factory.createContext()) {
            TemporaryQueue replies = context.createTemporaryQueue();
            Message question = context.createMessage();
            question.setStringProperty("_AMQ_ResourceName", "queue." + queue);
            question.setStringProperty("_AMQ_Attribute", "messageCount");
            question.setJMSReplyTo(replies);
            context.createProducer().send(context.createQueue("activemq.management"), question);
            return context.createConsumer(replies).receiveBody(String.class, PATIENCE);
        }
    }

    private static void send(String queue, String text) throws Exception {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("vm://0");
                JMSContext context = factory.createContext()) {
            context.createProducer().send(context.createQueue(queue), text);
        }
    }

    private static void publish(String topic, String text) throws Exception {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("vm://0");
                JMSContext context = factory.createContext()) {
            context.createProducer().send(context.createTopic(topic), text);
        }
    }

    private static void publishWithBudget(long minor) throws Exception {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("vm://0");
                JMSContext context = factory.createContext()) {
            context.createProducer()
                    .setProperty("redPacketBudgetMinor", minor)
                    .send(context.createTopic("seckill.order-events"), "placed");
        }
    }

    private static String receive(String queue) throws Exception {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("vm://0");
                JMSContext context = factory.createContext()) {
            return context.createConsumer(context.createQueue(queue)).receiveBody(String.class, PATIENCE);
        }
    }

    private static String receiveFromSubscription(String name) throws Exception {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("vm://0");
                JMSContext context = factory.createContext()) {
            JMSConsumer consumer =
                    context.createSharedDurableConsumer(context.createTopic("seckill.order-events"), name);
            return consumer.receiveBody(String.class, PATIENCE);
        }
    }

    private static void failOn(String queue) throws Exception {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("vm://0");
                JMSContext context = factory.createContext(JMSContext.SESSION_TRANSACTED)) {
            assertThat(context.createConsumer(context.createQueue(queue)).receive(PATIENCE))
                    .isNotNull();
            context.rollback();
        }
    }
}
