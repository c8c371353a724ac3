package io.seckill.operator.rest;

import io.seckill.operator.AccountOutcome;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;

/** Turns what became of a change of an account into an answer. */
final class AccountAnswers {

    private AccountAnswers() {}

    /** @param field of the request that has the password */
    static Response of(AccountOutcome outcome, String field, Function<AccountOutcome.Done, Response> done) {
        if (outcome instanceof AccountOutcome.Done success) {
            return done.apply(success);
        }
        if (outcome instanceof AccountOutcome.WeakPassword weak) {
            return Problems.response(Problem.invalid(List.of(new Problem.FieldError(field, weak.objection()))));
        }
        if (outcome instanceof AccountOutcome.WrongPassword) {
            return Problems.response(
                    Problem.invalid(List.of(new Problem.FieldError("current", "is not the password"))));
        }
        if (outcome instanceof AccountOutcome.LastAdministrator) {
            return Problems.response(ProblemType.ILLEGAL_STATE, "Without this one there is no administrator.");
        }
        return outcome instanceof AccountOutcome.Taken
                ? Problems.response(ProblemType.CONFLICT, "There is an operator of that name, or there are too many.")
                : Problems.response(ProblemType.NOT_FOUND, "There is no such operator.");
    }
}
