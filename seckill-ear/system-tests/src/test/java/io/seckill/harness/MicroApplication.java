package io.seckill.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A runnable distribution on Payara Micro, started as its users start it. */
final class MicroApplication extends Application {

    private static final String BANNER = "Seckill is ready";

    private final Path launcher;
    private final Path log = site().folder().resolve("server.log");

    /** @param launcher the jar that starts it */
    MicroApplication(Site site, Path launcher) {
        super(site);
        this.launcher = site.options().shopJars().isEmpty() ? launcher : withShopJars(launcher);
    }

    /** Those who add something to the application have a distribution of their own. */
    private Path withShopJars(Path shared) {
        Path own = site().folder().resolve("distribution");
        Folders.copy(shared.getParent(), own);
        site().options()
                .shopJars()
                .forEach(jar -> ShopJar.add(jar, own.resolve("lib").resolve("seckill.war")));
        return own.resolve(shared.getFileName());
    }

    @Override
    ServerProcess launch() {
        ProcessBuilder command = new ProcessBuilder(words());
        Environment.set(command, site().topology().environment());
        return ProcessTree.start(command, log);
    }

    /** What it prints. */
    @Override
    ServerLog log() {
        return new ServerLog(log);
    }

    /** Between its readiness and its banner it puts the demo sale up. */
    @Override
    boolean isUsable(String logged) {
        return logged.contains(BANNER) && super.isUsable(logged);
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("@" + launcher.resolveSibling("jvm.options"));
        words.addAll(site().jvmArguments());
        words.addAll(List.of("-jar", launcher.toString()));
        words.addAll(List.of(
                "--port=" + site().port(), "--operators-port=" + site().operatorsPort(), "--data=" + site().data()));
        words.addAll(site().topology().launcherArguments());
        if (site().options().demoSale()) {
            words.add("--demo-sale");
        }
        return words;
    }
}
