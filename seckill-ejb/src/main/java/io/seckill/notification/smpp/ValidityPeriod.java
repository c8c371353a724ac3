package io.seckill.notification.smpp;

import java.time.Duration;

/** How long the SMSC is to try (SMPP 3.4, section 7.1.1.2, relative time: {@code YYMMDDhhmmss000R}). */
final class ValidityPeriod {

    private ValidityPeriod() {}

    /** @param time cut to whole seconds, raised to one: none at all would be the SMSC's own default, which is days */
    static String of(Duration time) {
        Duration least = time.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : time;
        return "0000%02d%02d%02d%02d000R"
                .formatted(least.toDays(), least.toHoursPart(), least.toMinutesPart(), least.toSecondsPart());
    }
}
