package io.seckill.auditor.rest;

import io.seckill.auditor.AuditorPeriod;
import io.seckill.auditor.AuditorReport;
import io.seckill.auditor.AuditorService;
import io.seckill.auditor.AuditorState;
import io.seckill.auditor.Finding;
import io.seckill.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;

/** Whether the books agree, and what does not. */
@Path("admin/auditor")
@ApplicationScoped
@RolesAllowed({Role.OPERATOR, Role.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
public class AuditorResource {

    @Inject
    AuditorService auditor;

    /** As {@link AuditorReport} explains it. */
    public record ReportResponse(
            AuditorState state,
            Instant checkedAt,
            int salesWatched,
            long tookMillis,
            List<Finding> findings,
            List<PeriodResponse> history) {}

    /** As {@link AuditorPeriod} explains it. */
    public record PeriodResponse(
            Instant beganAt, Instant checkedAt, AuditorState state, int sales, int redSales, long tookMillis) {

        static PeriodResponse of(AuditorPeriod period) {
            return new PeriodResponse(
                    period.beganAt(),
                    period.checkedAt(),
                    period.state(),
                    period.sales(),
                    period.redSales(),
                    period.tookMillis());
        }
    }

    @GET
    public ReportResponse read() {
        AuditorReport report = auditor.report();
        return new ReportResponse(
                report.state(),
                report.checkedAt().orElse(null),
                report.salesWatched(),
                report.tookMillis(),
                report.findings(),
                report.history().stream().map(PeriodResponse::of).toList());
    }
}
