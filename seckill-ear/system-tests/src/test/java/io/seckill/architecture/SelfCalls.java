package io.seckill.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** A bean's call to itself passes the container by: the transaction that the called method asks for does not start. */
final class SelfCalls extends ArchCondition<JavaClass> {

    private static final List<String> TRANSACTIONAL =
            List.of("jakarta.transaction.Transactional", "jakarta.ejb.TransactionAttribute");

    private static final Set<JavaModifier> NOT_THE_CONTAINERS = Set.of(JavaModifier.PRIVATE, JavaModifier.STATIC);

    private SelfCalls() {
        super("call no transactional method of themselves");
    }

    static ArchCondition<JavaClass> ofTransactionalMethodsAreAvoided() {
        return new SelfCalls();
    }

    /** Calls and method references alike. */
    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().equals(type))
                .filter(SelfCalls::asksForATransaction)
                .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
    }

    private static boolean asksForATransaction(JavaAccess<?> access) {
        return access.getTarget()
                .resolveMember()
                .filter(SelfCalls::isTransactionalMethod)
                .isPresent();
    }

    private static boolean isTransactionalMethod(JavaMember member) {
        return member instanceof JavaMethod
                && member.getModifiers().stream().noneMatch(NOT_THE_CONTAINERS::contains)
                && (isAnnotated(member) || isAnnotated(member.getOwner()));
    }

    private static boolean isAnnotated(CanBeAnnotated annotated) {
        return TRANSACTIONAL.stream().anyMatch(annotated::isAnnotatedWith);
    }
}
