package io.seckill.harness;

import java.util.Map;

/** What a process is told by environment variables. */
final class Environment {

    private Environment() {}

    /** Settings of Seckill are only those given here: none of the shell that the tests were started from. */
    static void set(ProcessBuilder command, Map<String, String> variables) {
        command.environment().keySet().removeIf(name -> name.startsWith("SECKILL_"));
        command.environment().putAll(variables);
    }
}
