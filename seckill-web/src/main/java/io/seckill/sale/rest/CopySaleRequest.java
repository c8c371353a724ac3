package io.seckill.sale.rest;

import io.seckill.rest.Instants;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;

/** What is to be different in the copy of a sale. */
public record CopySaleRequest(
        String opensAt,

        @Size(max = 200) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        String title) {

    static final CopySaleRequest AS_IT_WAS = new CopySaleRequest(null, null);

    /** @throws io.seckill.rest.ProblemException when it is no instant, or is over */
    Optional<Instant> opening(Instant now) {
        return Instants.later("opensAt", opensAt, now);
    }
}
