package io.seckill.preheat;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.value.SaleId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PreheatCalendarTest {

    private final List<SaleId> opened = new ArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final PreheatCalendar calendar = new PreheatCalendar(this::open, over::get);

    @Test
    void opensEachSaleOnce() {
        assertThat(calendar.sale(0)).contains(new SaleId(0));
        assertThat(calendar.sale(1)).contains(new SaleId(1));
        assertThat(calendar.sale(0)).contains(new SaleId(0));
        assertThat(opened).hasSize(2);
    }

    @Test
    void opensNoneWhenTheTimeIsOver() {
        over.set(true);

        assertThat(calendar.sale(0)).isEmpty();
        assertThat(opened).isEmpty();
    }

    @Test
    void endsAtAClockThatStandsStill() {
        int number = 0;
        while (calendar.sale(number).isPresent()) {
            number++;
        }

        assertThat(number).isEqualTo(200);
    }

    private SaleId open() {
        SaleId sale = new SaleId(opened.size());
        opened.add(sale);
        return sale;
    }
}
