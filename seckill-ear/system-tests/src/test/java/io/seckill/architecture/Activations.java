package io.seckill.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import java.util.Optional;
import java.util.stream.Stream;

/** What the activation of a message-driven bean says. */
final class Activations {

    private Activations() {}

    static ArchCondition<JavaClass> shareOneConnection() {
        return new ArchCondition<>("have one connection for all sessions of a listener") {
            @Override
            public void check(JavaClass listener, ConditionEvents events) {
                events.add(new SimpleConditionEvent(listener, hasOneConnection(listener), listener.getFullName()));
            }
        };
    }

    static ArchCondition<JavaClass> selectWhatTheBrokerLetsIn() {
        return new ArchCondition<>("have a queue in broker.xml whose filter is their selector") {
            @Override
            public void check(JavaClass listener, ConditionEvents events) {
                String queue = value(listener, "subscriptionName")
                        .or(() -> value(listener, "destination"))
                        .orElseThrow();
                boolean same = isOfItsOwn(listener)
                        ? BrokerFile.hasAddress(queue)
                        : BrokerFile.hasQueue(queue)
                                && BrokerFile.filterOf(queue).equals(value(listener, "messageSelector"));
                events.add(new SimpleConditionEvent(listener, same, listener.getFullName() + " reads " + queue));
            }
        };
    }

    /** A subscription that lives as long as the listener. */
    private static boolean isOfItsOwn(JavaClass listener) {
        return value(listener, "subscriptionDurability")
                .filter("NonDurable"::equals)
                .isPresent();
    }

    private static boolean hasOneConnection(JavaClass listener) {
        return value(listener, "singleConnection").filter("true"::equals).isPresent();
    }

    private static Optional<String> value(JavaClass listener, String name) {
        return Stream.of(listener.getAnnotationOfType(MessageDriven.class).activationConfig())
                .filter(property -> property.propertyName().equals(name))
                .map(ActivationConfigProperty::propertyValue)
                .findFirst();
    }
}
