package io.seckill.crowd;

import io.seckill.harness.Answer;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.Ticket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a crowd met with, buyer by buyer. */
public final class CrowdResult {

    private static final int EXAMPLES = 5;

    private final CrowdPlan plan;
    private final List<Visitor> visitors;
    private final Venue.Record record;
    private final Tally repeated;
    private final Duration duration;

    CrowdResult(CrowdPlan plan, List<Visitor> visitors, Venue.Record record, Tally repeated, Duration duration) {
        this.plan = plan;
        this.visitors = visitors;
        this.record = record;
        this.repeated = repeated;
        this.duration = duration;
    }

    /** Different tickets in the hands of buyers. */
    public long tickets() {
        return visitors.stream()
                .flatMap(visitor -> visitor.ticketIds().stream())
                .distinct()
                .count();
    }

    /** Buyers' tickets that the server does not show as ordered when it is asked now. */
    public List<String> ticketsNotOrdered(SeckillClient client) {
        return visitors.stream()
                .flatMap(visitor -> visitor.ticketIds().stream()
                        .map(ticket -> SeckillClient.unlessBusy(() -> client.ticket(ticket, visitor.token())))
                        .filter(answer -> answer.status() != 200
                                || !answer.as(Ticket.class).isOrdered()))
                .map(Answer::toString)
                .toList();
    }

    /** One sentence for each thing that no buyer may meet with; empty when all is well. */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        complain(
                complaints,
                "without exactly one outcome",
                visitors.stream()
                        .filter(visitor -> visitor.essences().size() != 1)
                        .toList());
        complain(
                complaints,
                "with neither a ticket nor \"sold out\"",
                visitors.stream()
                        .filter(visitor -> !visitor.hasTicket() && !visitor.isToldSoldOut())
                        .toList());
        complain(
                complaints,
                "with a ticket that did not become an order",
                visitors.stream()
                        .filter(visitor -> visitor.hasTicket() && !visitor.knowsOfItsOrder())
                        .toList());
        return complaints;
    }

    /** The figures, as lines to print. */
    public String report() {
        return """
                %s
                clicks by outcome:          %s
                asked to come back later:   %s
                requests made again:        %s
                until answered:             %s
                until the order was there:  %s
                until the last buyer knew:  %,d ms""".formatted(
                        plan.describe(),
                        lines(record.outcomes()),
                        lines(record.askedBack()),
                        lines(repeated),
                        record.untilAnswered().summary(),
                        record.untilOrdered().summary(),
                        duration.toMillis());
    }

    private static void complain(List<String> complaints, String what, List<Visitor> about) {
        if (!about.isEmpty()) {
            complaints.add("%,d buyers %s, such as %s"
                    .formatted(
                            about.size(), what, about.stream().limit(EXAMPLES).toList()));
        }
    }

    private static String lines(Tally tally) {
        return tally.all().isEmpty()
                ? "none"
                : tally.all().entrySet().stream()
                        .map(count -> "%,d %s".formatted(count.getValue(), count.getKey()))
                        .collect(Collectors.joining(", "));
    }
}
