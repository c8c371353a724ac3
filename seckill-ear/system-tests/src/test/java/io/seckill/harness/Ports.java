package io.seckill.harness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds free ports below 32768. The system gives higher ones to outgoing connections, so that a crowd knocking at a
 * server which is being restarted could take its port away, or connect to itself.
 */
public final class Ports {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 100;

    /** None is given twice: between being found and being bound it is free still. */
    private static final Set<Integer> GIVEN = new HashSet<>();

    private Ports() {}

    public static int free() {
        return freeBase(0);
    }

    /** A number to which each of these can be added to get a free port. */
    static synchronized int freeBase(int... added) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int base = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (Arrays.stream(added).allMatch(more -> isFree(base + more))) {
                Arrays.stream(added).forEach(more -> GIVEN.add(base + more));
                return base;
            }
        }
        throw new IllegalStateException("No free port between " + LOWEST + " and " + HIGHEST);
    }

    private static boolean isFree(int port) {
        if (GIVEN.contains(port)) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
