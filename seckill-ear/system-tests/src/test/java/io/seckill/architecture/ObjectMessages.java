package io.seckill.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.regex.Pattern;

/** Ways to make the broker carry a serialized object; the last one has no {@code ObjectMessage} in sight. */
final class ObjectMessages {

    private static final Pattern WAYS = Pattern.compile("jakarta\\.jms\\.(ObjectMessage\\..*"
            + "|\\w+\\.createObjectMessage\\(.*\\)"
            + "|JMSProducer\\.send\\(jakarta\\.jms\\.Destination, java\\.io\\.Serializable\\))");

    private ObjectMessages() {}

    static DescribedPredicate<JavaAccess<?>> areUsed() {
        return DescribedPredicate.describe(
                "an ObjectMessage is made or read",
                access -> WAYS.matcher(access.getTarget().getFullName()).matches());
    }
}
