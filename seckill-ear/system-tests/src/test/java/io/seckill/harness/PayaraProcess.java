package io.seckill.harness;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Payara Server: the script that starts it, and then the process that it leaves behind and names in a file. */
final class PayaraProcess implements ServerProcess {

    private final PayaraDomain domain;
    private final Map<String, String> environment;
    private final Optional<Long> pidBefore;
    private final ProcessTree script;
    private ProcessTree server;

    private PayaraProcess(
            PayaraDomain domain, Map<String, String> environment, Optional<Long> pidBefore, ProcessTree script) {
        this.domain = domain;
        this.environment = environment;
        this.pidBefore = pidBefore;
        this.script = script;
    }

    static PayaraProcess start(PayaraDomain domain, Map<String, String> environment) {
        Optional<Long> pidBefore = domain.pid();
        ProcessBuilder start = new ProcessBuilder(
                Distributions.script("payara/start.sh"), domain.server().toString());
        Environment.set(start, environment);
        return new PayaraProcess(
                domain,
                environment,
                pidBefore,
                ProcessTree.start(start, domain.server().resolve("start.log")));
    }

    @Override
    public boolean isAlive() {
        return script.isAlive() || server().filter(ProcessTree::isAlive).isPresent();
    }

    @Override
    public Stream<ProcessHandle> processes() {
        return server().stream().flatMap(ProcessTree::processes);
    }

    /** Whether it ends in order is tested; how fast depends on what else the machine does. */
    @Override
    public void stop() {
        Optional<ProcessTree> server = server();
        Map<String, String> patient = new HashMap<>(environment);
        patient.put("SECKILL_STOP_SECONDS", "120");
        Script.run(
                patient, Distributions.script("payara/stop.sh"), domain.server().toString());
        server.ifPresent(ProcessTree::awaitEnd);
    }

    /** While it is being started, the server is a child of the script's. */
    @Override
    public void kill() {
        script.kill();
        server().ifPresent(ProcessTree::kill);
    }

    /** Looked up once: later the number may be that of another process. */
    private synchronized Optional<ProcessTree> server() {
        if (server == null) {
            domain.pid()
                    .filter(pid -> !Optional.of(pid).equals(pidBefore))
                    .flatMap(ProcessHandle::of)
                    .ifPresent(process -> server = ProcessTree.of(process));
        }
        return Optional.ofNullable(server);
    }
}
