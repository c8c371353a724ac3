package io.seckill.monitoring;

import java.util.List;

/** Whether this node can sell; each reason is a sentence that says what is missing. */
public record Readiness(List<String> reasons) {

    public boolean ready() {
        return reasons.isEmpty();
    }
}
