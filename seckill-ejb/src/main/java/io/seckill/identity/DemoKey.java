package io.seckill.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/**
 * The demo issuer's key pair, made at the first start and kept in the data folder, readable by its owner only. A tool on
 * the same machine may read it and mint tokens itself.
 */
final class DemoKey {

    static final String FILE = "identity/demo-issuer.jwk";

    /** RFC 7518, section 3.3: a key of 2048 bits or more for RS256. */
    private static final int RSA_BITS = 2_048;

    private DemoKey() {}

    static RSAKey in(Path dataDir) {
        Path file = dataDir.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return RSAKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the demo issuer's key " + file + " cannot be read or made", e);
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException("the demo issuer's key " + file + " is damaged: delete it", e);
        }
    }

    /** Written aside and moved, so that a half-written key is never read. */
    private static void create(Path file) throws IOException, JOSEException {
        Files.createDirectories(file.getParent());
        FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path aside = Files.createTempFile(file.getParent(), "demo-issuer", ".new", ownerOnly);
        Files.writeString(
                aside,
                new RSAKeyGenerator(RSA_BITS)
                        .keyIDFromThumbprint(true)
                        .generate()
                        .toJSONString());
        try {
            Files.move(aside, file);
        } catch (FileAlreadyExistsException e) {
            Files.delete(aside);
        }
    }
}
