package io.seckill.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A shop's own JAR, as it would come from the shop's build, and its way into the application. */
public final class ShopJar {

    private static final Map<String, String> NEW = Map.of("create", "true");

    private ShopJar() {}

    /** A JAR of beans in a folder of its own. */
    public static Path of(Class<?>... beans) {
        Path jar = WorkFolder.forServer().resolve("shop-rules.jar");
        try (FileSystem content = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), NEW)) {
            Files.createDirectory(content.getPath("META-INF"));
            Files.writeString(content.getPath("META-INF", "beans.xml"), "");
            for (Class<?> bean : beans) {
                String name = bean.getName().replace('.', '/') + ".class";
                Path place = content.getPath(name);
                Files.createDirectories(place.getParent());
                try (InputStream code = bean.getClassLoader().getResourceAsStream(name)) {
                    Files.copy(code, place);
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code jar uf seckill.war WEB-INF/lib/shop-rules.jar} does. */
    static void add(Path jar, Path war) {
        try (FileSystem content = FileSystems.newFileSystem(war)) {
            Files.copy(jar, content.getPath("WEB-INF", "lib", jar.getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
