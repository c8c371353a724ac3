package io.seckill.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
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
        return Stream.of(listener.getAnnotationOfType(MessageDriven.class).activationConfig())
                .filter(property -> property.propertyName().equals("singleConnection"))
                .map(ActivationConfigProperty::propertyValue)
                .anyMatch("true"::equals);
    }
}
