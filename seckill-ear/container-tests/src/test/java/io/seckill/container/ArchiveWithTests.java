package io.seckill.container;

import java.io.File;
import java.net.URISyntaxException;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it is shipped, plus the test classes and what they call. */
public final class ArchiveWithTests {

    private static final String CLASSES = "/WEB-INF/classes";

    /** All but this side's classes, which need Arquillian's client and the launcher. */
    private static final String TESTS = CLASSES + "/io/seckill/(?!container/|launcher/).*";

    private ArchiveWithTests() {}

    public static WebArchive build() {
        return shipped()
                .merge(tests(), CLASSES, Filters.include(TESTS))
                .addAsLibraries(Stream.of(Assertions.class, ByteBuddy.class, Awaitility.class, Matcher.class)
                        .map(ArchiveWithTests::source)
                        .toArray(File[]::new));
    }

    private static WebArchive shipped() {
        return ShrinkWrap.create(ZipImporter.class, "seckill.war")
                .importFrom(new File(System.getProperty("seckill.archive")))
                .as(WebArchive.class);
    }

    private static GenericArchive tests() {
        return ShrinkWrap.create(ExplodedImporter.class, "tests.jar")
                .importDirectory(source(ArchiveWithTests.class))
                .as(GenericArchive.class);
    }

    /** The jar, or the folder, that a class comes from. */
    private static File source(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("It is not known where " + type + " comes from", e);
        }
    }
}
