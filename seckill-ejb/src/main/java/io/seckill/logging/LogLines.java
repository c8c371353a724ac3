package io.seckill.logging;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gives the application's log the form and the level of the settings, and back to the server what it had when the application ends.
 *
 * <p>Where the launcher writes JSON already, the lines stay where they are, and get the purchase's id. On a server that is somebody
 * else's only the application's own lines become JSON: a handler at their logger takes the place of the server's. It writes past
 * {@code System.out}, which application servers lead into their log.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class LogLines {

    /** The launcher's formatter, which this application cannot see. */
    private static final String LAUNCHER = "io.seckill.launcher.JsonLines";

    private static final int FILE_BYTES = 10_000_000;
    private static final int FILES = 5;

    /** Of all loggers of the application; a field, since loggers that nobody holds are collected. */
    private final Logger application = Logger.getLogger("io.seckill");

    @Inject
    LogSettings settings;

    private final List<Runnable> undoing = new ArrayList<>();

    @PostConstruct
    void begin() {
        settings.level().ifPresent(level -> use(level.level()));
        if (settings.format() == LogSettings.Format.JSON) {
            writeJson();
        }
    }

    @PreDestroy
    void end() {
        undoing.forEach(Runnable::run);
    }

    private void use(Level level) {
        Level before = application.getLevel();
        application.setLevel(level);
        undoing.add(() -> application.setLevel(before));
    }

    private void writeJson() {
        List<Handler> launchers = Arrays.stream(Logger.getLogger("").getHandlers())
                .filter(handler -> handler.getFormatter() != null
                        && handler.getFormatter().getClass().getName().equals(LAUNCHER))
                .toList();
        if (launchers.isEmpty()) {
            takeTheServersPlace(handler());
        } else {
            launchers.forEach(this::addTheId);
        }
    }

    private void addTheId(Handler handler) {
        Formatter before = handler.getFormatter();
        handler.setFormatter(new JsonLine());
        undoing.add(() -> handler.setFormatter(before));
    }

    private void takeTheServersPlace(Handler handler) {
        boolean before = application.getUseParentHandlers();
        application.addHandler(handler);
        application.setUseParentHandlers(false);
        undoing.add(() -> {
            application.setUseParentHandlers(before);
            application.removeHandler(handler);
            handler.close();
        });
    }

    private Handler handler() {
        try {
            return settings.file().isPresent()
                    ? inFile(settings.file().get())
                    : new LineWriter(new FileOutputStream(FileDescriptor.out), new JsonLine());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the log cannot be written to " + settings.file().orElse("the output"), e);
        }
    }

    /** The newest lines are in the file with {@code .0} behind its name. */
    private static Handler inFile(String name) throws IOException {
        FileHandler handler = new FileHandler(name.replace("%", "%%") + ".%g", FILE_BYTES, FILES, true);
        handler.setEncoding(StandardCharsets.UTF_8.name());
        handler.setLevel(Level.ALL);
        handler.setFormatter(new JsonLine());
        return handler;
    }
}
