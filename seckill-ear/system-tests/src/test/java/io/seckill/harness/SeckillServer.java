package io.seckill.harness;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The packaged application as a process of its own, with a port, a data folder and a log of its own, in the {@link Shape}
 * that was asked for. It can be stopped and killed, and started again on the same data and port. It ends with the JVM of
 * the tests at the latest.
 */
public final class SeckillServer implements AutoCloseable {

    private final Topology topology;
    private final Site site;
    private final Application application;
    private Tokens tokens;
    private int logEndAtFirstStart = -1;

    private SeckillServer(Site site, Application application) {
        this.site = site;
        this.topology = site.topology();
        this.application = application;
    }

    /** A server with empty data, ready for use. */
    public static SeckillServer start(ServerOptions options) {
        Path folder = WorkFolder.forServer();
        return start(folder, options, Topology.of(Shape.given(), options, folder));
    }

    /** Another node on the first one's database and broker, with the same issuer of tokens; to be closed before that one. */
    public static SeckillServer startBeside(SeckillServer first, ServerOptions options) {
        Path folder = WorkFolder.forServer();
        Path data = Site.data(folder);
        Folders.copy(first.data().resolve("identity"), data.resolve("identity"));
        return start(folder, options, new Beside(first.topology, data));
    }

    private static SeckillServer start(Path folder, ServerOptions options, Topology topology) {
        try {
            Site site = new Site(folder, Ports.free(), Ports.free(), options, topology);
            SeckillServer server =
                    new SeckillServer(site, Shape.given().platform().at(site));
            server.startAgain();
            return server;
        } catch (RuntimeException e) {
            topology.close();
            throw e;
        }
    }

    /** Starts on the data of the time before and waits until the server is ready. */
    public void startAgain() {
        application.start();
        tokens = Tokens.of(site.data());
        if (logEndAtFirstStart < 0) {
            logEndAtFirstStart = log().end();
        }
    }

    /**
     * The same server, when it has sold and delivered something: its first purchase may take longer than a transaction may. Leaves a
     * closed sale with an order.
     */
    public SeckillServer warmed() {
        SeckillClient client = client();
        String sale = client.openSale(NewSale.of(1)).saleId();
        String token = tokens.buyer("the-first");
        client.awaitTicket(client.bought(sale, token), token, "ORDERED");
        BooksCheck.balanced(client, sale);
        client.close(sale);
        return this;
    }

    /** Asks the application to end (SIGTERM) and waits until it has. */
    public void stop() {
        application.stop();
    }

    /** Ends the application where it stands (SIGKILL). */
    public void kill() {
        application.kill();
    }

    /** Ends all its processes, in no order, and drops its database. */
    @Override
    public void close() {
        application.kill();
        topology.close();
    }

    public URI uri() {
        return application.uri();
    }

    /** Where operators, probes and whoever reads the metrics come in. */
    public URI operatorsUri() {
        return URI.create("http://127.0.0.1:" + site.operatorsPort());
    }

    public int port() {
        return site.port();
    }

    public Path data() {
        return site.data();
    }

    public Tokens tokens() {
        return tokens;
    }

    public ServerLog log() {
        return application.log();
    }

    /** Where the log ended when the server was ready for the first time. */
    public int logEndAtFirstStart() {
        return logEndAtFirstStart;
    }

    public SeckillClient client() {
        return new SeckillClient(uri(), tokens);
    }

    /** The processes that the system consists of, the application first; those that cannot be killed here are left out. */
    public List<Part> parts() {
        return Stream.concat(Stream.of(application), topology.parts().stream()).toList();
    }

    /** Changes rows past the application; it is stopped for it where nobody else can. */
    public void changeByHand(String... statements) throws SQLException {
        boolean stopped = database().isHeldByTheApplication();
        if (stopped) {
            stop();
        }
        database().change(List.of(statements));
        if (stopped) {
            startAgain();
        }
    }

    public Database database() {
        return topology.database();
    }

    /** A new client of the broker, for the caller to close. The embedded broker is reached only when the options say so. */
    public Broker broker() {
        return topology.broker();
    }
}
