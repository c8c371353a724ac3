package io.seckill.monitoring;

import java.util.ArrayList;
import java.util.List;

/**
 * Which figures must agree, and what explains it when they do not. Figures of stock and money must agree at every
 * commit; an effect may be missing as long as messages are in flight, or when its message is a dead letter (a batch is
 * split before it gets there, so that one dead letter stands for one item).
 */
final class BooksPolicy {

    private final SaleFigures figures;
    private final long inFlight;
    private final long deadLetters;
    private final List<String> differences = new ArrayList<>();

    private BooksPolicy(SaleFigures figures, long inFlight, long deadLetters) {
        this.figures = figures;
        this.inFlight = inFlight;
        this.deadLetters = deadLetters;
    }

    static List<String> differences(SaleFigures figures, long inFlight, long deadLetters) {
        BooksPolicy policy = new BooksPolicy(figures, inFlight, deadLetters);
        policy.checkStock();
        policy.checkNone(figures.wrongAmounts(), "orders have an amount that is not quantity × price");
        policy.checkNone(
                figures.wrongBalances(), "credit accounts have a balance that is not the sum of their entries");
        policy.checkNone(figures.ordersWithoutTicket(), "orders have no ticket of the same buyer and quantity");
        policy.checkFollows("tickets", figures.tickets(), "orders", figures.orders());
        policy.checkFollows("orders", figures.orders(), "SMS messages", figures.smsMessages());
        policy.checkRewards(figures.rewards());
        policy.checkBudget(figures.rewards());
        policy.checkDeliveries(figures.deliveries());
        policy.checkStatistics(figures.rows(), figures.statistics());
        return policy.differences;
    }

    private void checkStock() {
        long allotted = figures.unitsAllotted();
        long found = figures.unitsFree() + figures.unitsHeld() + figures.unitsOrdered();
        if (allotted != found) {
            differences.add(allotted + " units were allotted, but " + found + " are free, held or ordered");
        }
    }

    private void checkRewards(RewardFigures rewards) {
        String earning = "orders that earn rewards";
        String losing = "orders that lose rewards";
        checkFollows(earning, rewards.ordersEarning(), "credit entries", figures.creditEntries());
        checkFollows(earning, rewards.ordersEarning(), "coupons", figures.coupons());
        checkFollows(earning, rewards.redPacketsDue(), "red packets", rewards.redPackets());
        checkFollows(losing, rewards.ordersLosing(), "credit returns", figures.creditReturns());
        checkFollows(losing, rewards.ordersLosing(), "coupon returns", figures.couponReturns());
        checkFollows(losing, rewards.redPacketsLost(), "red packet returns", rewards.redPacketReturns());
    }

    private void checkBudget(RewardFigures rewards) {
        long accounted = rewards.leftMinor() + rewards.givenMinor();
        if (accounted != rewards.budgetMinor() || rewards.leftMinor() < 0 || rewards.givenMinor() < 0) {
            differences.add("the budget of red packets is " + rewards.budgetMinor() + ", but " + rewards.leftMinor()
                    + " are left and " + rewards.givenMinor() + " given");
        }
    }

    /** A parcel that left and its order change in one transaction. */
    private void checkDeliveries(SaleFigures.Deliveries deliveries) {
        checkFollows("paid orders", deliveries.paid(), "shipments", deliveries.shipments());
        checkSame("shipped orders", deliveries.shipped(), "shipments that left", deliveries.shipmentsShipped());
        if (inFlight == 0 && deliveries.notCancelled() > deadLetters) {
            differences.add(deliveries.notCancelled() + " shipments are not cancelled although the money goes back, "
                    + unexplained());
        }
    }

    /** Whether something is not counted yet, the number of steps says; when all are, units and amounts must be the same. */
    private void checkStatistics(SaleFigures.Counted rows, SaleFigures.Counted counted) {
        checkFollows("steps of orders", rows.steps(), "in the statistics", counted.steps());
        if (rows.steps() == counted.steps()) {
            checkSame("units in steps of orders", rows.units(), "in the statistics", counted.units());
            checkSame("minor units in steps of orders", rows.amountMinor(), "in the statistics", counted.amountMinor());
        }
    }

    private void checkSame(String one, long ones, String other, long others) {
        if (ones != others) {
            differences.add(ones + " " + one + " have " + others + " " + other);
        }
    }

    private String unexplained() {
        return "nothing is in flight and " + deadLetters + " messages are dead letters";
    }

    private void checkNone(long count, String what) {
        if (count != 0) {
            differences.add(count + " " + what);
        }
    }

    private void checkFollows(String cause, long causes, String effect, long effects) {
        long missing = causes - effects;
        if (missing < 0) {
            differences.add(causes + " " + cause + " have " + effects + " " + effect);
        } else if (inFlight == 0 && missing > deadLetters) {
            differences.add(causes + " " + cause + " have only " + effects + " " + effect + ", " + unexplained());
        }
    }
}
