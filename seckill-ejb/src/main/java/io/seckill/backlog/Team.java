package io.seckill.backlog;

import io.seckill.messaging.GroupIntake;
import io.seckill.messaging.Subscriber;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;

/** The extra consumers of one queue, on this node. Thread-safe. */
final class Team {

    /** A member and its thread. */
    private record Member(Puller puller, Thread thread) {}

    private final GroupIntake groups;
    private final Subscriber subscriber;
    private final ThreadFactory threads;
    private final IntConsumer taken;
    private final GroupLimit limit;

    private final Deque<Member> needed = new ArrayDeque<>();

    /** Taken back, and at their last group. */
    private final List<Member> leaving = new ArrayList<>();

    Team(GroupIntake groups, Subscriber subscriber, ThreadFactory threads, int group, Clock clock, IntConsumer taken) {
        this.groups = groups;
        this.subscriber = subscriber;
        this.threads = threads;
        this.taken = taken;
        this.limit = new GroupLimit(group, clock);
    }

    /**
     * Puts consumers to work or takes some back, until so many are needed. Those that died are replaced; as long as one is still at its
     * last group, nobody takes its place. Does not wait.
     */
    synchronized void become(int size) {
        needed.removeIf(member -> !member.thread().isAlive());
        leaving.removeIf(member -> !member.thread().isAlive());
        while (needed.size() > size) {
            Member last = needed.removeLast();
            last.puller().takeBack();
            leaving.add(last);
        }
        while (needed.size() + leaving.size() < size) {
            needed.addLast(start());
        }
    }

    /** Those at their last group included. */
    synchronized int atWork() {
        return (int) (alive(needed) + alive(leaving));
    }

    /** Waits until nobody is at work any more, or the time is over. @return whether that was enough */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (Member member : copyOfLeaving()) {
            member.thread()
                    .join(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
        }
        return atWork() == 0;
    }

    private synchronized List<Member> copyOfLeaving() {
        return List.copyOf(leaving);
    }

    private Member start() {
        Puller puller = new Puller(groups, subscriber, limit, taken);
        Member member = new Member(puller, threads.newThread(puller));
        member.thread().start();
        return member;
    }

    private static long alive(Iterable<Member> members) {
        long count = 0;
        for (Member member : members) {
            count += member.thread().isAlive() ? 1 : 0;
        }
        return count;
    }
}
