package io.seckill.smsc;

import com.cloudhopper.smpp.SmppServerConfiguration;
import com.cloudhopper.smpp.impl.DefaultSmppServer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/**
 * Listens for SMPP, and for HTTP by which a test makes it misbehave: {@code POST /trouble/THROTTLE/5} refuses the next five
 * messages. {@code GET /most-unanswered} is the most messages that ever waited for their answers at a time, {@code GET
 * /receipts-taken} the number of receipts that the customer has taken.
 */
public final class SmscProgram {

    private SmscProgram() {}

    /** @param arguments port, port for HTTP, file for what arrives */
    public static void main(String[] arguments) throws Exception {
        Troubles troubles = new Troubles();
        Arrivals arrivals = new Arrivals(Path.of(arguments[2]));
        SmppServerConfiguration configuration = new SmppServerConfiguration();
        configuration.setHost("127.0.0.1");
        configuration.setPort(Integer.parseInt(arguments[0]));
        // Receipts under way to the application.
        configuration.setDefaultWindowSize(50);
        new DefaultSmppServer(
                        configuration,
                        new Smsc(troubles, arrivals),
                        Executors.newCachedThreadPool(),
                        Executors.newScheduledThreadPool(1))
                .start();
        listen(Integer.parseInt(arguments[1]), troubles, arrivals);
        System.out.println("SMSC listens");
    }

    private static void listen(int port, Troubles troubles, Arrivals arrivals) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/trouble/", exchange -> {
            String[] words = exchange.getRequestURI().getPath().split("/");
            troubles.expect(Trouble.valueOf(words[2]), Integer.parseInt(words[3]));
            answer(exchange, "");
        });
        server.createContext(
                "/most-unanswered", exchange -> answer(exchange, String.valueOf(arrivals.mostUnanswered())));
        server.createContext("/receipts-taken", exchange -> answer(exchange, String.valueOf(arrivals.receiptsTaken())));
        server.start();
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
