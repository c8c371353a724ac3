package io.seckill.harness;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Whether a server says that it is usable. A server that does not listen yet is not. */
final class Readiness {

    private static final int TIME_OUT_MILLIS = 5_000;

    private Readiness() {}

    static boolean of(URI server) {
        try {
            return status(server.resolve("/health/ready")) == HttpURLConnection.HTTP_OK;
        } catch (IOException notListening) {
            return false;
        }
    }

    private static int status(URI page) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
        connection.setConnectTimeout(TIME_OUT_MILLIS);
        connection.setReadTimeout(TIME_OUT_MILLIS);
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }
}
