package io.seckill.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A secret that is made at the first start and kept in the data folder, readable by its owner only. */
public final class SecretFile {

    private SecretFile() {}

    /** What the file holds; when there is none, it is made. */
    public static String readOrMake(Path file, Supplier<String> fresh) {
        try {
            if (!Files.exists(file)) {
                make(file, fresh.get());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the secret in " + file + " cannot be read or made", e);
        }
    }

    /** Written aside and moved, so that a half-written secret is never read. */
    private static void make(Path file, String secret) throws IOException {
        Files.createDirectories(file.getParent());
        FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path aside = Files.createTempFile(file.getParent(), "secret", ".new", ownerOnly);
        Files.writeString(aside, secret);
        try {
            Files.move(aside, file);
        } catch (FileAlreadyExistsException e) {
            Files.delete(aside);
        }
    }
}
