package io.seckill.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds out whether a port can be had, by having it for a moment. */
final class FreePort {

    /** Below it, many systems let only an administrator's programs listen. */
    private static final int FIRST_UNPRIVILEGED = 1024;

    private static final int ANY = 0;

    private FreePort() {}

    /**
     * @param remedy how to choose another port, the end of the message
     * @throws StartRefused when another program has the port, or the address is not one of this machine
     */
    static void require(String host, int port, String remedy) {
        try {
            bind(host, port);
        } catch (IOException e) {
            throw new StartRefused(reason(e, host, port) + remedy, e);
        }
    }

    private static void bind(String host, int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            // As the server does: a port whose last connections still linger is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        }
    }

    /** The system's own words are in the user's language, so whether any other port works tells the cause. */
    private static String reason(IOException e, String host, int port) {
        return port >= FIRST_UNPRIVILEGED && canListen(host)
                ? "Port " + port + " is in use. Stop the program that uses it or choose another port: "
                : "Cannot listen on " + host + " port " + port + " (" + e.getMessage() + "). Choose another: ";
    }

    private static boolean canListen(String host) {
        try {
            bind(host, ANY);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
