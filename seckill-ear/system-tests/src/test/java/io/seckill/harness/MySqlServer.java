package io.seckill.harness;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** The MySQL under test as a process that can be killed, by a command that the tests were given for it. */
final class MySqlServer implements Part {

    static final String VARIABLE = "SECKILL_TEST_MYSQL_CONTROL";

    private static final Duration START_TIME = Duration.ofSeconds(120);
    private static final int ANSWER_SECONDS = 5;

    private static final AtomicBoolean BEGUN_ANEW = new AtomicBoolean();

    private final String control;
    private final Database database;

    private MySqlServer(String control, Database database) {
        this.control = control;
        this.database = database;
    }

    /** Empty when no command was given: then the tests let MySQL live. */
    static Optional<MySqlServer> of(Database database) {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .filter(control -> !control.isBlank())
                .map(control -> new MySqlServer(control, database));
    }

    /**
     * Makes MySQL begin a new binary log, once in this JVM, which tests one kind of application server. Were transactions of
     * another kind in the same log, MySQL would forget prepared ones when it is killed (ADR 013).
     */
    void beginAnew() {
        if (BEGUN_ANEW.compareAndSet(false, true)) {
            kill();
            start();
        }
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public boolean isAlive() {
        try (Connection connection = database.connect()) {
            return connection.isValid(ANSWER_SECONDS);
        } catch (SQLException unreachable) {
            return false;
        }
    }

    @Override
    public Stream<ProcessHandle> processes() {
        try {
            String pid = Files.readString(
                    Path.of(Rows.of(database, "select @@pid_file").get(0)));
            return ProcessHandle.of(Long.parseLong(pid.strip())).stream();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("MySQL's process is not to be found on this machine", e);
        }
    }

    @Override
    public void kill() {
        control("kill");
    }

    @Override
    public void start() {
        control("start");
        await("MySQL answers").atMost(START_TIME).until(this::isAlive);
    }

    private void control(String word) {
        Script.run(Map.of(), "sh", "-c", control + " " + word);
    }
}
