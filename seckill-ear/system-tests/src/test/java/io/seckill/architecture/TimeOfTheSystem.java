package io.seckill.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads of the system's clock: every {@code now()} without a clock, and the old ways. Nanoseconds only measure. */
final class TimeOfTheSystem {

    private static final Pattern NOW = Pattern.compile("java\\.time\\.\\w+\\.now\\(\\)");
    private static final Set<String> OLD_WAYS = Set.of(
            "java.lang.System.currentTimeMillis()", "java.util.Date.<init>()", "java.util.Calendar.getInstance()");

    private TimeOfTheSystem() {}

    /** By a call or by a method reference. */
    static DescribedPredicate<JavaAccess<?>> isRead() {
        return DescribedPredicate.describe(
                "the system's clock is read",
                access -> isTime(access.getTarget().getFullName()));
    }

    private static boolean isTime(String target) {
        return NOW.matcher(target).matches() || OLD_WAYS.contains(target);
    }
}
