package io.seckill.admission.rest;

import io.seckill.admission.Admission;
import io.seckill.admission.Quota;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rate limits as clients see them (draft-ietf-httpapi-ratelimit-headers-10). */
public final class RateLimitAnswers {

    private static final String POLICY = "RateLimit-Policy";
    private static final String LEFT = "RateLimit";

    private RateLimitAnswers() {}

    public static Response refusal(Admission.Limited limited) {
        Quota quota = limited.by();
        Problem problem = Problem.of(
                        ProblemType.RATE_LIMITED,
                        "No more than " + quota.limit().perSecond() + " a second for one "
                                + quota.kind().word() + ".")
                .retryAfter(seconds(quota.comesAgainIn()));
        return with(List.of(quota), Problems.response(problem));
    }

    /** Adds what is left to an answer. */
    public static Response with(List<Quota> quotas, Response answer) {
        if (!quotas.isEmpty()) {
            answer.getHeaders().putSingle(POLICY, list(quotas, RateLimitAnswers::policy));
            answer.getHeaders().putSingle(LEFT, list(quotas, RateLimitAnswers::left));
        }
        return answer;
    }

    private static String list(List<Quota> quotas, Function<Quota, String> item) {
        return quotas.stream().map(item).collect(Collectors.joining(", "));
    }

    /** Its section 3: a burst in the window in which it comes back. */
    private static String policy(Quota quota) {
        return "\"" + quota.kind().word() + "\";q=" + quota.limit().burst() + ";w="
                + quota.limit().secondsToFill();
    }

    /** Its section 4: what is left, and after how many seconds there is more. */
    private static String left(Quota quota) {
        return "\"" + quota.kind().word() + "\";r=" + quota.remaining() + ";t=" + seconds(quota.comesAgainIn());
    }

    /** Rounded up: whoever waits that long is let in. */
    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
