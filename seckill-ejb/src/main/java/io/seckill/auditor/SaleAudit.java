package io.seckill.auditor;

import io.seckill.monitoring.Books;
import io.seckill.monitoring.BooksService;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Looks at the books of one sale. Thread-safe. */
@ApplicationScoped
class SaleAudit {

    @Inject
    BooksService books;

    @Inject
    DifferingRows rows;

    @Inject
    Clock clock;

    /** Empty when its books agree, or there is no such sale any more. */
    Optional<Finding> of(SaleId sale) {
        return books.of(sale).filter(read -> !read.differences().isEmpty()).map(this::finding);
    }

    private Finding finding(Books read) {
        List<Finding.Row> differing = rows.of(read.saleId(), read.inFlightMessages() > 0);
        return new Finding(read.saleId(), clock.instant(), read.differences(), differing);
    }
}
