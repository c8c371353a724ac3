package io.seckill.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** WildFly, with configuration, deployment and transaction log in a base folder of each server's own. */
final class WildFlyApplication extends Application {

    private static final ConfiguredServer CONFIGURED = new ConfiguredServer("wildfly");

    private final Path home;
    private final Path base = site().folder().resolve("standalone");
    private final Path console = site().folder().resolve("server.log");
    private final int managementPort = Ports.free();

    WildFlyApplication(Site site) {
        super(site);
        home = CONFIGURED.madeFrom(
                Distributions.wildFly(), Map.of(), Distributions.archive().toString());
        Folders.copy(home.resolve("standalone"), base);
    }

    @Override
    ServerProcess launch() {
        ProcessBuilder command = new ProcessBuilder(
                home.resolve("bin").resolve("standalone.sh").toString(),
                "-Djboss.server.base.dir=" + base,
                "-Djboss.http.port=" + site().port(),
                "-Djboss.operators.port=" + site().operatorsPort(),
                "-Djboss.management.http.port=" + managementPort);
        Environment.set(command, environment());
        return ProcessTree.start(command, console);
    }

    /** What it prints: the same as in its own file, which another one follows at midnight. */
    @Override
    ServerLog log() {
        return new ServerLog(console);
    }

    private Map<String, String> environment() {
        List<String> jvmArguments = new ArrayList<>(site().jvmArguments());
        jvmArguments.add("-Dorg.jboss.logmanager.nocolor=true");
        Map<String, String> environment = new HashMap<>(site().topology().environment());
        environment.put("JAVA_OPTS", String.join(" ", jvmArguments));
        environment.put("JBOSS_PIDFILE", site().folder().resolve("wildfly.pid").toString());
        return environment;
    }
}
