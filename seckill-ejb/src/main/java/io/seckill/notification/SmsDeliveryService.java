package io.seckill.notification;

import io.seckill.notification.smpp.Receipt;
import io.seckill.value.BuyerId;
import io.seckill.value.Tsids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of short messages, written before and after the SMSC is called. Each method is a transaction of its own, which
 * begins and ends without a word to the SMSC. Stateless, thread-safe.
 */
@ApplicationScoped
@Transactional
public class SmsDeliveryService {

    /** Short messages in one transaction. At ten answers a second and a window of ten a page takes a second. */
    static final int PAGE = 100;

    @Inject
    SmsDeliveries deliveries;

    @Inject
    PhoneBook phones;

    @Inject
    SmsSettings settings;

    @Inject
    Clock clock;

    /** Ends those of the next page that nobody wants any more; whether there may be more of them. */
    public boolean expire() {
        Instant now = clock.instant();
        List<SmsDeliveries.Due> late = deliveries.due(now, PAGE).stream()
                .filter(due -> !due.expiresAt().isAfter(now))
                .toList();
        deliveries.expire(late, now);
        return late.size() == PAGE;
    }

    /**
     * Takes the next page of those that are due, for the caller to send until the claim ends. Those without a phone end here.
     * Empty when none is due. Whoever dies with a page leaves it {@link SmsState#UNSURE}, and it is sent again.
     */
    public Optional<SmsPage> claim() {
        Instant now = clock.instant();
        List<SmsDeliveries.Due> due = deliveries.due(now, PAGE);
        long claim = Tsids.next();
        List<SmsDelivery> claimed = deliveries.claim(due, claim, now, now.plus(SmsWindow.longest(settings)));
        Map<BuyerId, PhoneNumber> numbers =
                phones.numbers(claimed.stream().map(SmsDelivery::buyer).toList());
        deliveries.settle(
                claim,
                claimed.stream()
                        .filter(one -> !numbers.containsKey(one.buyer()))
                        .map(SmsDeliveryService::withoutPhone)
                        .toList());
        List<SmsPage.Addressed> addressed = claimed.stream()
                .filter(one -> numbers.containsKey(one.buyer()))
                .map(one -> new SmsPage.Addressed(one, numbers.get(one.buyer())))
                .toList();
        return due.isEmpty() ? Optional.empty() : Optional.of(new SmsPage(claim, addressed));
    }

    /** Writes what became of a page, except of messages whose claim has ended: whoever has taken them since decides. */
    public void settle(SmsPage page, List<SmsOutcome> outcomes) {
        deliveries.settle(page.claim(), outcomes);
    }

    /**
     * Takes a receipt. Safe to call again, in any order.
     *
     * @return false when no part is known by this name
     */
    public boolean take(Receipt receipt) {
        Optional<SmsDeliveries.Part> part = deliveries.part(receipt.smscId());
        part.ifPresent(known -> take(known, receipt.delivered()));
        return part.isPresent();
    }

    private void take(SmsDeliveries.Part part, boolean delivered) {
        SmsState state = deliveries.lock(part.sms());
        if (delivered) {
            deliveries.delivered(part, clock.instant());
        }
        SmsState next = delivered ? SmsState.DELIVERED : SmsState.FAILED;
        boolean complete = !delivered || !deliveries.hasPartsUnderWay(part.sms());
        if (complete && state.allows(next)) {
            deliveries.end(part.sms(), next);
        }
    }

    private static SmsOutcome withoutPhone(SmsDelivery delivery) {
        return new SmsOutcome(delivery.id(), SmsState.NO_PHONE, delivery.attempts(), Optional.empty(), 0, List.of());
    }
}
