package io.seckill.launcher;

import java.util.List;
import java.util.Map;

/**
 * Database and broker as servers of their own, in the place of the embedded ones: named by environment variables, which
 * the server itself puts where they belong, so that no password is written into its files.
 */
final class OutsideServers {

    private static final List<String> VARIABLES = List.of(
            "SECKILL_DATABASE_URL",
            "SECKILL_DATABASE_USER",
            "SECKILL_DATABASE_PASSWORD",
            "SECKILL_BROKER_HOST",
            "SECKILL_BROKER_PORT",
            "SECKILL_BROKER_USER",
            "SECKILL_BROKER_PASSWORD");

    private OutsideServers() {}

    /** @throws StartRefused when some are named and others are not: half a topology is a mistake */
    static boolean areNamed(Map<String, String> environment) {
        List<String> missing = VARIABLES.stream()
                .filter(name -> !environment.containsKey(name))
                .toList();
        if (!missing.isEmpty() && missing.size() < VARIABLES.size()) {
            throw new StartRefused("For a database and a broker outside, set these environment variables too: "
                    + String.join(", ", missing) + ". Without any of " + VARIABLES.get(0) + " ... "
                    + VARIABLES.get(VARIABLES.size() - 1) + " both are embedded.");
        }
        return missing.isEmpty();
    }
}
