package io.seckill.monitoring.rest;

import io.seckill.messaging.DeadLetterChoice;
import io.seckill.monitoring.DeadLetterService;
import io.seckill.rest.ProblemException;
import io.seckill.value.SaleId;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done to which dead letters: all that are named, every one when none is.
 *
 * @param dryRun only says to how many; takes the place of {@code expected}
 * @param expected how many there are, as a dry run said
 */
public record DeadLetterRequest(
        @Pattern(regexp = "[A-Za-z0-9.-]{1,64}") String queue,
        String saleId,

        @Size(max = DeadLetterService.MOST_BY_A_CALL) List<@Pattern(regexp = "ID:[0-9a-fA-F-]{1,60}") String> ids,

        boolean dryRun,
        @Digits(integer = 9, fraction = 0) @Min(0) BigDecimal expected) {

    /** @throws ProblemException when what is named cannot be: nothing must be done to all of them by mistake */
    DeadLetterChoice choice() {
        if (ids != null && ids.isEmpty()) {
            throw ProblemException.invalid("ids", "must name one at least, or be left out");
        }
        Optional<SaleId> sale = Optional.ofNullable(saleId)
                .map(text -> SaleId.parse(text)
                        .orElseThrow(() -> ProblemException.invalid("saleId", "must be that of a sale")));
        return new DeadLetterChoice(Optional.ofNullable(queue), sale, ids == null ? List.of() : ids);
    }
}
