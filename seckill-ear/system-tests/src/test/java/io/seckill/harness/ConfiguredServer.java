package io.seckill.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A server as a script of {@code config/} makes it of its maker's distribution. That takes a minute, so it is done once in
 * a run; each test's server works with a copy of what changes.
 */
final class ConfiguredServer {

    private final String name;
    private Path folder;

    ConfiguredServer(String name) {
        this.name = name;
    }

    /** The folder, made at the first call by {@code configure.sh DISTRIBUTION FOLDER} and these further arguments. */
    synchronized Path madeFrom(Path distribution, Map<String, String> environment, String... arguments) {
        if (folder == null) {
            Path place = WorkFolder.emptied(name);
            List<String> given =
                    List.of(Distributions.script(name + "/configure.sh"), distribution.toString(), place.toString());
            Script.run(
                    environment,
                    Stream.concat(given.stream(), Stream.of(arguments)).toArray(String[]::new));
            folder = place;
        }
        return folder;
    }
}
