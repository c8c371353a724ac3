package io.seckill.crash.buyers;

import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The steady load: so many buyers are in the shop at any time, one after the other, from the start until
 * {@link #leave}. When a buyer has its outcome, the next one comes after a moment that keeps the rate.
 */
public final class Bustle {

    private final AnswerBook book;
    private final Shop shop = new Shop();
    private final Customers customers;
    private final SeckillClient client;
    private final int buyersAtATime;
    private final int meanPauseMillis;
    private final Set<Wish> inside = ConcurrentHashMap.newKeySet();
    private final List<Thread> buyers = new ArrayList<>();
    private final Thread shopkeeper;
    private volatile boolean closing;

    /** @param buyersPerSecond upper bound of the rate; lower when answers take long */
    public Bustle(SeckillServer server, AnswerBook book, int buyersAtATime, int buyersPerSecond) {
        this.client = server.client();
        this.book = book;
        this.buyersAtATime = buyersAtATime;
        this.meanPauseMillis = 1_000 * buyersAtATime / buyersPerSecond;
        this.customers = new Customers(server.tokens());
        this.shopkeeper = new Thread(new Shopkeeper(server::client, shop), "shopkeeper");
    }

    public void start() {
        shopkeeper.start();
        for (int number = 0; number < buyersAtATime; number++) {
            Thread buyer = new Thread(this::comeAndGo, "buyer-" + number);
            buyers.add(buyer);
            buyer.start();
        }
    }

    /** Nobody comes any more; who is inside gets its outcome, or is sent away after the time. */
    public void leave(Duration time) throws InterruptedException {
        closing = true;
        long end = System.nanoTime() + time.toNanos();
        for (Thread buyer : buyers) {
            buyer.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            buyer.interrupt();
            buyer.join();
        }
        shopkeeper.interrupt();
        shopkeeper.join();
    }

    private void comeAndGo() {
        Offer[] offers = Offer.values();
        while (!closing && !book.isFull() && Pause.between(0, 2 * meanPauseMillis)) {
            Shop.Stand stand = shop.stand(offers[ThreadLocalRandom.current().nextInt(offers.length)]);
            if (stand != null) {
                visit(stand, customers.any());
            }
        }
    }

    /** Nobody is in two places at once: a buyer's answers come one after the other. */
    private void visit(Shop.Stand stand, String buyer) {
        Wish wish = stand.wishOf(buyer);
        if (inside.add(wish)) {
            new Visit(client, book, stand, wish, customers.token(buyer)).run();
            inside.remove(wish);
        }
    }
}
