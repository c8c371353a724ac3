package io.seckill.preheat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class PreheatConnectionTest {

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @Test
    void sendsSeveralRequestsAndPassesOverTheBodies() throws IOException {
        List<String> seen = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(ANY_PORT, 0);
        server.createContext("/", exchange -> {
            seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = new byte[20_000];
            exchange.sendResponseHeaders(seen.size() == 1 ? 202 : 409, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();

        try (PreheatConnection connection = new PreheatConnection(server.getAddress())) {
            assertThat(connection.send("POST", "/a", "one")).isEqualTo(202);
            assertThat(connection.send("GET", "/b", "two")).isEqualTo(409);
        } finally {
            server.stop(0);
        }

        assertThat(seen).containsExactly("POST /a Bearer one", "GET /b Bearer two");
    }

    @Test
    void failsWhenTheServerHangsUp() throws IOException {
        try (ServerSocket server = new ServerSocket()) {
            server.bind(ANY_PORT);
            CompletableFuture<Void> hangUp = CompletableFuture.runAsync(() -> acceptAndClose(server));
            try (PreheatConnection connection =
                    new PreheatConnection((InetSocketAddress) server.getLocalSocketAddress())) {
                hangUp.join();

                assertThatThrownBy(() -> connection.send("GET", "/", "token")).isInstanceOf(IOException.class);
            }
        }
    }

    private static void acceptAndClose(ServerSocket server) {
        try (Socket client = server.accept()) {
            client.shutdownOutput();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
