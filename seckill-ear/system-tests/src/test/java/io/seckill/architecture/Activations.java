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

    private static boolean hasOneConnection(JavaClass listener) {
        return value(listener, "singleConnection").filter("true"::equals).isPresent();
    }

    static ArchCondition<JavaClass> filterAsTheBrokerDoes() {
        return new ArchCondition<>("have the filter of the broker's subscription, to the letter") {
            @Override
            public void check(JavaClass listener, ConditionEvents events) {
                events.add(new SimpleConditionEvent(listener, filtersAlike(listener), listener.getFullName()));
            }
        };
    }

    private static boolean filtersAlike(JavaClass listener) {
        String queue = value(listener, "subscriptionName")
                .or(() -> value(listener, "destination"))
                .orElseThrow();
        return value(listener, "messageSelector").equals(BrokerFile.filterOf(queue));
    }

    private static Optional<String> value(JavaClass listener, String property) {
        return Stream.of(listener.getAnnotationOfType(MessageDriven.class).activationConfig())
                .filter(one -> one.propertyName().equals(property))
                .map(ActivationConfigProperty::propertyValue)
                .findFirst();
    }
}
