package io.seckill.reservation;

import static io.seckill.sale.SomeSale.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.challenge.PurchaseTokens;
import io.seckill.challenge.TokenFault;
import io.seckill.metrics.Metrics;
import io.seckill.order.OrderState;
import io.seckill.permit.PermitAnswer;
import io.seckill.permit.Permits;
import io.seckill.sale.ListedSale;
import io.seckill.sale.SaleLookup;
import io.seckill.sale.SaleTerms;
import io.seckill.sale.SomeSale;
import io.seckill.stock.StockLevel;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PurchaseServiceTest {

    private static final BuyerId ANN = new BuyerId("ann");
    private static final StockLevel SOLD_OUT = new StockLevel(1, 0, 5);
    private static final PurchaseOutcome FROM_THE_DESK = new PurchaseOutcome.SoldOut(1);

    private final Ticket reserved = Ticket.reserved(TicketId.next(), SomeSale.ID, ANN, 1, NINE);
    private final Ticket ordered = reserved.with(OrderId.next(), OrderState.PLACED);
    private final Map<TicketId, Ticket> storedTickets = new HashMap<>();
    private final PurchaseService service = new PurchaseService();
    private PurchaseOutcome atTheDesk = FROM_THE_DESK;
    private int askedAtTheDesk;
    private Optional<TokenFault> tokenFault = Optional.empty();
    private int tokensChecked;
    private final List<String> tokensUsed = new ArrayList<>();
    private PermitAnswer permit = PermitAnswer.GRANTED;
    private int askedForPermits;

    @BeforeEach
    void open() {
        service.tokens = new PurchaseTokens() {
            @Override
            public Optional<TokenFault> fault(Optional<String> text, SaleId sale, BuyerId buyer) {
                tokensChecked++;
                return tokenFault;
            }

            @Override
            public void useUp(Optional<String> text) {
                tokensUsed.add(text.orElseThrow());
            }
        };
        Duration second = Duration.ofSeconds(1);
        service.refusals = new RecentRefusals();
        service.winners = new Winners();
        service.winners.settings = new ReservationSettings(0, 1, 1, 1, second, second, 1_000, 1_000);
        service.clock = Clock.fixed(NINE, ZoneOffset.UTC);
        service.meters = new PurchaseMeters();
        service.meters.metrics = new Metrics();
        service.meters.make();
        service.tallies = new SaleTallies();
        service.tallies.clock = service.clock;
        service.permits = new Permits() {
            @Override
            public PermitAnswer take(SaleId sale) {
                askedForPermits++;
                return permit;
            }
        };
        service.tickets = new TicketService() {
            @Override
            public Optional<Ticket> find(TicketId id) {
                return Optional.ofNullable(storedTickets.get(id));
            }
        };
        service.desk = new ReservationDesk() {
            @Override
            public CompletableFuture<PurchaseOutcome> reserve(PurchaseRequest request) {
                askedAtTheDesk++;
                return CompletableFuture.completedFuture(atTheDesk);
            }
        };
    }

    @Test
    void refusesALoserFromMemoryWhenEveryWinnerIsKnown() {
        listed(SomeSale.terms(), SOLD_OUT);
        winners().complete(Map.of(), SOLD_OUT.version());

        assertThat(purchase()).isEqualTo(new PurchaseOutcome.SoldOut(0));
    }

    @Test
    void asksTheDeskAsLongAsAWinnerMayBeUnknown() {
        listed(SomeSale.terms(), SOLD_OUT);
        winners().complete(Map.of(), SOLD_OUT.version() - 1);

        assertThat(purchase()).isEqualTo(FROM_THE_DESK);
    }

    /** The clock is looked at between the look-up of the buyer and the refusal. */
    @Test
    void asksTheDeskWhenTheWinnersBecameKnownAfterTheBuyerWasLookedUp() {
        listed(SomeSale.terms(), SOLD_OUT);
        service.clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                winners().complete(Map.of(ANN, reserved.id()), SOLD_OUT.version());
                return NINE;
            }
        };

        assertThat(purchase()).isEqualTo(FROM_THE_DESK);
    }

    @Test
    void givesAWinnerTheTicketWhateverBecameOfTheSale() {
        listed(SomeSale.closedAt(NINE), SOLD_OUT);
        winners().complete(Map.of(ANN, reserved.id()), SOLD_OUT.version());
        storedTickets.put(reserved.id(), ordered);

        assertThat(purchase()).isEqualTo(new PurchaseOutcome.Reserved(ordered, true));
    }

    @Test
    void queuesARequestOnlyWhileTheSaleSells() {
        PurchaseOutcome queued = new PurchaseOutcome.TooLate();
        service.queue = new RequestQueue() {
            @Override
            public CompletableFuture<PurchaseOutcome> put(PurchaseRequest request) {
                return CompletableFuture.completedFuture(queued);
            }

            @Override
            public Optional<RequestState> find(String ticket, BuyerId buyer) {
                return Optional.empty();
            }
        };
        listed(SomeSale.queueingFirst(), new StockLevel(1, 1, 4));
        assertThat(purchase()).isEqualTo(queued);

        listed(SomeSale.queueingFirst(), SOLD_OUT);

        assertThat(purchase()).isEqualTo(FROM_THE_DESK);
    }

    @Test
    void refusesFromMemoryWhileTheSaleIsPausedWhenEveryWinnerIsKnown() {
        StockLevel some = new StockLevel(2, 1, 5);
        listed(SomeSale.paused(), some);
        assertThat(purchase()).isEqualTo(FROM_THE_DESK);

        winners().complete(Map.of(), some.version());

        assertThat(purchase()).isEqualTo(new PurchaseOutcome.Paused());
    }

    @Test
    void repeatsARefusalFromMemoryAsLongAsTheStockIsTheSame() {
        listed(SomeSale.terms(), SOLD_OUT);
        purchase();
        purchase();
        assertThat(askedAtTheDesk).isOne();

        service.purchase(new PurchaseRequest(SomeSale.ID, new BuyerId("bob"), 1));
        assertThat(askedAtTheDesk).as("somebody else is asked for").isEqualTo(2);

        listed(SomeSale.terms(), new StockLevel(1, 1, SOLD_OUT.version() + 1));
        atTheDesk = new PurchaseOutcome.Reserved(reserved, false);
        assertThat(purchase()).isEqualTo(atTheDesk);
    }

    @Test
    void asksTheDeskAgainWhenItWasBusy() {
        listed(SomeSale.terms(), new StockLevel(1, 1, 5));
        atTheDesk = PurchaseOutcome.Busy.A_SECOND;
        purchase();
        purchase();

        assertThat(askedAtTheDesk).isEqualTo(2);
    }

    /** What a ticket has become is believed for two seconds: a click repeated within one asks neither desk nor database. */
    @Test
    void answersARepeatedClickWithoutAnyDatabase() {
        listed(SomeSale.terms(), new StockLevel(1, 0, 5));
        service.tickets = new TicketService();
        service.tickets.clock = service.clock;
        service.tickets.board = new TicketBoard();
        service.tickets.board.clock = service.clock;
        service.tickets.board.settings = service.winners.settings;
        service.tickets.board.start();
        service.tickets.board.note(reserved);
        winners().add(ANN, reserved.id());

        assertThat(purchase()).isEqualTo(new PurchaseOutcome.Reserved(reserved, true));
        assertThat(service.tickets.reservations).as("the way to the database").isNull();
        assertThat(askedAtTheDesk).isZero();
    }

    @Test
    void theDeskIsForWhoShowsAGoodTokenWhereOneIsAskedFor() {
        listed(SomeSale.withQuiz(), new StockLevel(1, 1, 5));
        for (TokenFault fault : TokenFault.values()) {
            tokenFault = Optional.of(fault);
            assertThat(purchase()).isEqualTo(new PurchaseOutcome.Unproven(fault));
        }
        assertThat(askedAtTheDesk).isZero();
        assertThat(service.tallies.of(SomeSale.ID).refusals())
                .isEqualTo(Map.of("challenge-required", 1L, "token-refused", 4L));

        tokenFault = Optional.empty();
        atTheDesk = new PurchaseOutcome.Reserved(reserved, false);
        assertThat(purchase(new Proof(false, Optional.of("good")))).isEqualTo(atTheDesk);
        assertThat(tokensUsed).containsExactly("good");
    }

    @Test
    void whoIsChallengedShowsOneInAnySale() {
        listed(SomeSale.terms(), new StockLevel(1, 1, 5));
        tokenFault = Optional.of(TokenFault.MISSING);

        assertThat(purchase(new Proof(true, Optional.empty())))
                .isEqualTo(new PurchaseOutcome.Unproven(TokenFault.MISSING));
        assertThat(purchase(Proof.NONE)).as("anybody else").isEqualTo(FROM_THE_DESK);
    }

    @Test
    void noTokenIsLookedAtWhereNothingIsLeftToBeDecided() {
        listed(SomeSale.withQuiz(), SOLD_OUT);
        winners().complete(Map.of(), SOLD_OUT.version());
        assertThat(purchase()).isEqualTo(new PurchaseOutcome.SoldOut(0));

        listed(SomeSale.withQuiz(), new StockLevel(1, 0, 6));
        assertThat(purchase()).as("a winner may be unknown").isEqualTo(FROM_THE_DESK);

        winners().add(ANN, reserved.id());
        storedTickets.put(reserved.id(), reserved);
        assertThat(purchase()).isEqualTo(new PurchaseOutcome.Reserved(reserved, true));

        service.clock = Clock.fixed(NINE.minusMillis(1), ZoneOffset.UTC);
        listed(SomeSale.withQuiz(), new StockLevel(1, 1, 5));
        assertThat(service.purchase(new PurchaseRequest(SomeSale.ID, new BuyerId("bob"), 1)))
                .isEqualTo(new PurchaseOutcome.NotOpen(NINE));
        assertThat(tokensChecked).isZero();
    }

    @Test
    void aTokenIsUsedUpByADecisionAndByNothingElse() {
        Proof proof = new Proof(false, Optional.of("good"));
        List<PurchaseOutcome> decisions = List.of(new PurchaseOutcome.OverLimit(1), new PurchaseOutcome.SoldOut(0));
        List<PurchaseOutcome> others =
                List.of(PurchaseOutcome.Busy.A_SECOND, new PurchaseOutcome.SoldOut(1), new PurchaseOutcome.Paused());
        long version = 5;
        for (PurchaseOutcome outcome : others) {
            listed(SomeSale.withQuiz(), new StockLevel(2, 1, version++));
            atTheDesk = outcome;
            assertThat(purchase(proof)).isEqualTo(outcome);
        }
        assertThat(tokensUsed).isEmpty();
        for (PurchaseOutcome outcome : decisions) {
            listed(SomeSale.withQuiz(), new StockLevel(2, 1, version++));
            atTheDesk = outcome;
            assertThat(purchase(proof)).isEqualTo(outcome);
        }
        assertThat(tokensUsed).hasSize(2);
    }

    @Test
    void countsWhatItTellsBySale() {
        listed(SomeSale.terms(), SOLD_OUT);
        purchase();
        listed(SomeSale.terms(), new StockLevel(1, 1, SOLD_OUT.version() + 1));
        atTheDesk = new PurchaseOutcome.Reserved(reserved, false);
        purchase();
        service.sales = lookup(Optional.empty());
        purchase();

        NodeFigures figures = service.tallies.of(SomeSale.ID);
        assertThat(figures.asked()).isEqualTo(2);
        assertThat(figures.accepted()).isOne();
        assertThat(figures.conversion()).contains(0.5);
        assertThat(figures.refusals()).isEqualTo(Map.of("sold-out", 1L));
        assertThat(service.tallies.of(new SaleId(8)).conversion()).isEmpty();
    }

    @Test
    void neverRefusesAKnownWinnerWhoseTicketCannotBeRead() {
        listed(SomeSale.terms(), SOLD_OUT);
        winners().complete(Map.of(ANN, reserved.id()), SOLD_OUT.version());

        assertThat(purchase()).isEqualTo(FROM_THE_DESK);
    }

    @Test
    void tellsWhatBecameOfATicketThatTheDeskFound() {
        listed(SomeSale.terms(), SOLD_OUT);
        atTheDesk = new PurchaseOutcome.Reserved(reserved, true);
        storedTickets.put(reserved.id(), ordered);

        assertThat(purchase()).isEqualTo(new PurchaseOutcome.Reserved(ordered, true));
    }

    @Test
    void tellsFromMemoryThatASaleIsUnknownOrNotOpen() {
        listed(SomeSale.terms(), SOLD_OUT);
        service.clock = Clock.fixed(NINE.minusMillis(1), ZoneOffset.UTC);
        assertThat(purchase()).isEqualTo(new PurchaseOutcome.NotOpen(NINE));

        service.sales = lookup(Optional.empty());
        assertThat(purchase()).isEqualTo(new PurchaseOutcome.UnknownSale());
    }

    @Test
    void knowsASaleOfThePreheatOnlyForItsOwnBuyers() {
        listed(SomeSale.ofPreheat(), new StockLevel(1, 1, 5));

        assertThat(purchase()).isEqualTo(new PurchaseOutcome.UnknownSale());
        BuyerId own = new BuyerId("preheat, buyer 1");
        assertThat(service.purchase(new PurchaseRequest(SomeSale.ID, own, 1))).isEqualTo(FROM_THE_DESK);
    }

    @Test
    void letsNobodyToTheDeskWithoutAPermit() {
        listed(SomeSale.admitting(5), new StockLevel(1, 1, 5));
        assertThat(purchase()).isEqualTo(FROM_THE_DESK);
        assertThat(askedForPermits).isOne();

        permit = PermitAnswer.NONE;
        BuyerId bob = new BuyerId("bob");
        PurchaseOutcome none = service.purchase(new PurchaseRequest(SomeSale.ID, bob, 1));
        assertThat(none).isEqualTo(new PurchaseOutcome.Crowded(Duration.ofSeconds(1)));
        assertThat(service.tallies.of(SomeSale.ID).refusals()).containsEntry("crowded", 1L);

        permit = PermitAnswer.UNKNOWN;
        assertThat(service.purchase(new PurchaseRequest(SomeSale.ID, bob, 1))).isEqualTo(PurchaseOutcome.Busy.A_SECOND);
        assertThat(askedAtTheDesk).isOne();
    }

    @Test
    void takesNoPermitFromWhoeverCannotBuy() {
        permit = PermitAnswer.NONE;
        listed(SomeSale.admitting(5), SOLD_OUT);
        winners().complete(Map.of(), SOLD_OUT.version() - 1);
        assertThat(purchase()).as("the desk knows the winners").isEqualTo(FROM_THE_DESK);
        winners().complete(Map.of(), SOLD_OUT.version());
        assertThat(purchase()).isEqualTo(new PurchaseOutcome.SoldOut(0));

        listed(SomeSale.admitting(5), new StockLevel(1, 1, SOLD_OUT.version() + 1));
        winners().add(ANN, reserved.id());
        storedTickets.put(reserved.id(), ordered);
        assertThat(purchase()).isEqualTo(new PurchaseOutcome.Reserved(ordered, true));

        service.clock = Clock.fixed(NINE.minusMillis(1), ZoneOffset.UTC);
        assertThat(service.purchase(new PurchaseRequest(SomeSale.ID, new BuyerId("bob"), 1)))
                .isEqualTo(new PurchaseOutcome.NotOpen(NINE));
        assertThat(askedForPermits).isZero();
    }

    @Test
    void asksForNoPermitInASaleThatLetsAllIn() {
        permit = PermitAnswer.NONE;
        listed(SomeSale.terms(), new StockLevel(1, 1, 5));

        assertThat(purchase()).isEqualTo(FROM_THE_DESK);
        assertThat(askedForPermits).isZero();
    }

    private void listed(SaleTerms terms, StockLevel stock) {
        service.sales = lookup(Optional.of(new ListedSale(terms, stock)));
    }

    private static SaleLookup lookup(Optional<ListedSale> sale) {
        return new SaleLookup() {
            @Override
            public Optional<ListedSale> find(SaleId id) {
                return sale;
            }
        };
    }

    private SaleWinners winners() {
        return service.winners.of(SomeSale.ID);
    }

    private PurchaseOutcome purchase(Proof proof) {
        return service.purchase(new PurchaseRequest(SomeSale.ID, ANN, 1), proof).join();
    }

    private PurchaseOutcome purchase() {
        return service.purchase(new PurchaseRequest(SomeSale.ID, ANN, 1));
    }
}
