package io.seckill.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** The modules of the application, told apart by where their classes were read from: a jar or a classes folder. */
enum Module {
    EJB,
    WEB,
    MDB;

    private final Pattern place = Pattern.compile(".*/seckill-" + name().toLowerCase(Locale.ROOT) + "[/-].*");

    boolean holds(JavaClass type) {
        return type.getSource()
                .map(source -> place.matcher(source.getUri().toString()).matches())
                .orElse(false);
    }

    static Module of(JavaClass type) {
        return Arrays.stream(values())
                .filter(module -> module.holds(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " is of no module"));
    }

    /** Classes of one of these modules. */
    static DescribedPredicate<JavaClass> in(Module... modules) {
        return DescribedPredicate.describe(
                "in module " + Arrays.toString(modules),
                type -> Arrays.stream(modules).anyMatch(module -> module.holds(type)));
    }

    /** Leaves the tests and the libraries out. */
    static final class Only implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return Arrays.stream(values())
                    .anyMatch(module ->
                            module.place.matcher(location.asURI().toString()).matches());
        }
    }
}
