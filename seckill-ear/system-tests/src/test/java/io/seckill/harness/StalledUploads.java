package io.seckill.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Purchases whose bodies do not come to an end: each holds a thread of the server, which reads it. */
public final class StalledUploads implements AutoCloseable {

    private static final String BEGIN = """
            POST /api/v1/sales/%s/purchases HTTP/1.1
            Host: %s
            Authorization: Bearer %s
            Content-Type: application/json
            Content-Length: 100

            {""".replace("\n", "\r\n");

    private final List<Socket> sockets = new ArrayList<>();

    /** As many at once. */
    public static StalledUploads begin(URI server, String saleId, String token, int count) {
        byte[] begin = BEGIN.formatted(saleId, server.getAuthority(), token).getBytes(StandardCharsets.US_ASCII);
        StalledUploads uploads = new StalledUploads();
        try {
            for (int i = 0; i < count; i++) {
                Socket socket = new Socket(server.getHost(), server.getPort());
                uploads.sockets.add(socket);
                socket.getOutputStream().write(begin);
            }
            return uploads;
        } catch (IOException e) {
            uploads.close();
            throw new UncheckedIOException(e);
        }
    }

    /** The clients go; the server reads the end. */
    @Override
    public void close() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
