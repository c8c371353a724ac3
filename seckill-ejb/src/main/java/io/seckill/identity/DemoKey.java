package io.seckill.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.seckill.config.SecretFile;
import java.nio.file.Path;
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
            return RSAKey.parse(SecretFile.readOrMake(file, DemoKey::fresh));
        } catch (ParseException e) {
            throw new IllegalStateException("the demo issuer's key " + file + " is damaged: delete it", e);
        }
    }

    private static String fresh() {
        try {
            return new RSAKeyGenerator(RSA_BITS)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("this JVM makes no RSA keys", e);
        }
    }
}
