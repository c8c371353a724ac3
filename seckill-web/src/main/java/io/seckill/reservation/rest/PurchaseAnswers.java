package io.seckill.reservation.rest;

import io.seckill.challenge.TokenFault;
import io.seckill.reservation.PurchaseOutcome;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import jakarta.ws.rs.core.Response;

/** What each outcome of a purchase looks like over HTTP. */
final class PurchaseAnswers {

    private PurchaseAnswers() {}

    static Response answer(PurchaseOutcome outcome) {
        if (outcome instanceof PurchaseOutcome.Queued queued) {
            return TicketAnswers.purchased(TicketResponse.queued(queued.ticket()), queued.repeated());
        }
        return outcome instanceof PurchaseOutcome.Reserved reserved
                ? TicketAnswers.purchased(TicketResponse.of(reserved.ticket()), reserved.repeated())
                : Problems.response(problem(outcome));
    }

    static Problem problem(PurchaseOutcome refusal) {
        if (refusal instanceof PurchaseOutcome.SoldOut soldOut) {
            return Problem.of(ProblemType.SOLD_OUT, soldOut(soldOut.unitsFree()));
        }
        if (refusal instanceof PurchaseOutcome.NotOpen notOpen) {
            return Problem.of(ProblemType.SALE_NOT_OPEN, "The sale opens at " + notOpen.opensAt() + ".")
                    .with("opensAt", notOpen.opensAt());
        }
        if (refusal instanceof PurchaseOutcome.Paused) {
            return Problem.of(ProblemType.SALE_PAUSED, "The sale is paused. It may go on.");
        }
        if (refusal instanceof PurchaseOutcome.Closed) {
            return Problem.of(ProblemType.SALE_CLOSED, "Nothing is sold any more.");
        }
        if (refusal instanceof PurchaseOutcome.OverLimit limit) {
            return Problem.of(
                    ProblemType.PURCHASE_LIMIT, "A buyer may have " + limit.perBuyerLimit() + " in this sale.");
        }
        if (refusal instanceof PurchaseOutcome.Unproven unproven) {
            return unproven(unproven.fault());
        }
        if (refusal instanceof PurchaseOutcome.Crowded crowded) {
            return Problem.of(ProblemType.CROWDED, "More buyers come than are let in. You have lost nothing.")
                    .retryAfter(crowded.retryAfter().toSeconds());
        }
        if (refusal instanceof PurchaseOutcome.Busy busy) {
            return Problem.of(ProblemType.BUSY, "Ask again: you cannot buy twice by it.")
                    .retryAfter(busy.retryAfter().toSeconds());
        }
        return Problem.of(ProblemType.NOT_FOUND, "There is no such sale.");
    }

    private static Problem unproven(TokenFault fault) {
        return switch (fault) {
            case MISSING ->
                Problem.of(ProblemType.CHALLENGE_REQUIRED, "Pass a challenge of this sale and send its purchaseToken.");
            case FORGED -> Problem.of(ProblemType.TOKEN_FORGED, "This shop has not written the purchaseToken.");
            case FOREIGN ->
                Problem.of(ProblemType.TOKEN_FOREIGN, "The purchaseToken is somebody else's, or another sale's.");
            case EXPIRED -> Problem.of(ProblemType.TOKEN_EXPIRED, "Pass another challenge.");
            case REUSED -> Problem.of(ProblemType.TOKEN_REUSED, "It was for one purchase: pass another challenge.");
        };
    }

    private static String soldOut(int unitsFree) {
        return unitsFree == 0 ? "Every unit has found its buyer." : "Fewer units are left than were asked for.";
    }
}
