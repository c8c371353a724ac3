package io.seckill.bench;

import io.seckill.bench.reference.BarePostResource;
import io.seckill.bench.reference.ReferenceApplication;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Writes the web archive that the application is compared with: one bare JAX-RS method and one static file. */
final class ReferenceArchive {

    private static final String AT_THE_ROOT = "<glassfish-web-app><context-root>/</context-root></glassfish-web-app>";

    private ReferenceArchive() {}

    /** @param file the text of the static file */
    static void write(Path archive, String file) {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(archive))) {
            add(jar, ReferenceApplication.class);
            add(jar, BarePostResource.class);
            add(jar, "WEB-INF/glassfish-web.xml", AT_THE_ROOT.getBytes(StandardCharsets.UTF_8));
            add(jar, "static.json", file.getBytes(StandardCharsets.UTF_8));
            // What the launcher asks for before it calls the server usable.
            add(jar, "health/ready", "{}".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(JarOutputStream jar, Class<?> type) throws IOException {
        String path = type.getName().replace('.', '/') + ".class";
        try (InputStream bytes = type.getResourceAsStream("/" + path)) {
            add(jar, "WEB-INF/classes/" + path, bytes.readAllBytes());
        }
    }

    private static void add(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(bytes);
        jar.closeEntry();
    }
}
