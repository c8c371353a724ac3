package io.seckill.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One server's place: its folder, its ports, what it stands on and how the test wants it. */
record Site(Path folder, int port, int operatorsPort, ServerOptions options, Topology topology) {

    /** Of the demo issuer, and on the embedded default of everything else. */
    static Path data(Path folder) {
        return folder.resolve("data");
    }

    Path data() {
        return data(folder);
    }

    List<String> jvmArguments() {
        List<String> arguments = new ArrayList<>(topology.jvmArguments());
        arguments.addAll(options.jvmArguments());
        return arguments;
    }
}
