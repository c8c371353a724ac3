package io.seckill.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds out whether a port can be had, by having it for a moment. */
final class FreePort {

    private FreePort() {}

    /**
     * @param remedy how to choose another port, the end of the message
     * @throws StartRefused when another program has the port, or the address is not one of this machine
     */
    static void require(String host, int port, String remedy) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the server does: a port whose last connections still linger is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (BindException e) {
            throw new StartRefused(reason(e, host, port) + remedy, e);
        } catch (IOException e) {
            throw new StartRefused("Cannot listen on " + host + " port " + port + " (" + e.getMessage() + "). " + remedy, e);
        }
    }

    private static String reason(BindException e, String host, int port) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("in use")) {
            return "Port " + port + " is in use. Stop the program that uses it or choose another port: ";
        }
        return "Cannot listen on " + host + " port " + port + " (" + message + "). Choose another: ";
    }
}
