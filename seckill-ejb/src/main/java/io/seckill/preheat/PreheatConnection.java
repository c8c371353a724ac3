package io.seckill.preheat;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * Just enough of a client of HTTP/1.1 for the plain answers of this application: one request at a time, with a length in each
 * answer. A whole client would keep the compiler busy that is to compile the server.
 */
final class PreheatConnection implements AutoCloseable {

    /** As long as the server lets a purchase wait, by its own settings. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String LENGTH = "content-length:";

    private final Socket socket = new Socket();
    private final InputStream in;
    private final OutputStream out;

    PreheatConnection(InetSocketAddress server) throws IOException {
        int millis = Math.toIntExact(PATIENCE.toMillis());
        socket.setSoTimeout(millis);
        socket.setTcpNoDelay(true);
        socket.connect(server, millis);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** The status of the answer. */
    int send(String method, String path, String token) throws IOException {
        String request = method + " " + path
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nAuthorization: Bearer " + token + "\r\n\r\n";
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        in.skipNBytes(length);
        return status;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("the node has closed the connection");
            }
            line.append((char) read);
        }
        line.setLength(Math.max(0, line.length() - 1));
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
