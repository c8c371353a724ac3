package io.seckill.crash;

import io.seckill.harness.SeckillServer;
import io.seckill.harness.ServerOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * The long form: as many kills as asked for, against the server and the database asked for. Ends with exit code 1 when
 * the books are not clean. Settings are system properties, see {@link CrashPlan}.
 */
public final class CrashProgram {

    private static final int USUAL_KILLS = 30;

    private CrashProgram() {}

    public static void main(String[] arguments) throws SQLException, IOException, InterruptedException {
        CrashReport report = run(CrashPlan.fromProperties(USUAL_KILLS), System.out);
        System.exit(report.isClean() ? 0 : 1);
    }

    /** Starts a system of its own, crashes it as planned, and prints and writes the report. */
    static CrashReport run(CrashPlan plan, PrintStream out) throws SQLException, IOException, InterruptedException {
        out.println(plan);
        try (SeckillServer server = SeckillServer.start(ServerOptions.unheated().withReachableBroker())) {
            CrashReport report = new CrashRun(plan, server, out).run();
            out.println(report.text());
            report.writeTo(Path.of(System.getProperty("seckill.crash.folder", "target/crash")));
            return report;
        }
    }
}
