package io.seckill.sale;

import static io.seckill.sale.SomeSale.ID;
import static io.seckill.sale.SomeSale.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.stock.StockLevel;
import io.seckill.value.SaleId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SaleBoardTest {

    private final SaleBoard board = new SaleBoard();

    @BeforeEach
    void listASale() {
        board.put(new ListedSale(SomeSale.terms(), new StockLevel(10, 10, 1)));
    }

    @Test
    void showsTheNewerStockWhateverTheOrderOfTheNews() {
        board.stockChanged(ID, new StockLevel(10, 0, 5));
        board.stockChanged(ID, new StockLevel(10, 4, 3));

        assertThat(unitsFree()).isZero();
    }

    @Test
    void anOldReadingDoesNotReopenASoldOutSale() {
        board.stockChanged(ID, new StockLevel(10, 0, 5));

        board.put(new ListedSale(SomeSale.terms(), new StockLevel(10, 2, 4)));

        assertThat(board.find(ID).orElseThrow().stateAt(NINE)).isEqualTo(SaleState.SOLD_OUT);
    }

    @Test
    void returnedUnitsReopenIt() {
        board.stockChanged(ID, new StockLevel(10, 0, 5));

        board.stockChanged(ID, new StockLevel(10, 1, 6));

        assertThat(board.find(ID).orElseThrow().stateAt(NINE)).isEqualTo(SaleState.OPEN);
    }

    @Test
    void knowsNothingOfASaleThatIsNotListed() {
        board.stockChanged(new SaleId(8), new StockLevel(10, 1, 6));

        assertThat(board.find(new SaleId(8))).isEmpty();
    }

    @Test
    void dropsSalesThatEndedLongAgo() {
        board.put(new ListedSale(closed(), new StockLevel(10, 10, 2)));

        board.dropEndedBefore(NINE);
        assertThat(board.find(ID)).isPresent();

        board.dropEndedBefore(NINE.plusMillis(1));
        assertThat(board.find(ID)).isEmpty();
    }

    @Test
    void knowsWhichSalesLetInAtARate() {
        assertThat(board.metered(NINE)).isEmpty();

        SaleBoard other = new SaleBoard();
        other.put(new ListedSale(SomeSale.admitting(5), new StockLevel(10, 0, 1)));
        assertThat(other.metered(NINE.minusMillis(1))).isEmpty();
        assertThat(other.metered(NINE)).as("sold out, and may sell again").hasSize(1);
    }

    @Test
    void aPausedSaleMaySellAtAnyMoment() {
        SaleBoard other = new SaleBoard();
        assertThat(other.sellsAt(NINE)).isFalse();

        other.put(new ListedSale(SomeSale.paused(), new StockLevel(10, 10, 1)));

        assertThat(other.sellsAt(NINE)).isTrue();
    }

    private static SaleTerms closed() {
        Sale sale = new Sale(ID, SomeSale.wish());
        sale.close(NINE, false);
        SaleTerms terms = sale.terms();
        return new SaleTerms(
                terms.saleId(),
                terms.title(),
                terms.description(),
                terms.pictureUrl(),
                terms.price(),
                terms.opensAt(),
                terms.closesAt(),
                terms.closedAt(),
                terms.pausedAt(),
                terms.perBuyerLimit(),
                terms.paymentSeconds(),
                terms.rules(),
                terms.selling(),
                2);
    }

    private int unitsFree() {
        return board.find(ID).orElseThrow().stock().unitsFree();
    }
}
