package io.seckill.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The calls that operators can make, as the resources' annotations say: a new one is found without being listed. */
public final class AdminCalls {

    private AdminCalls() {}

    /** @param path with something in the place of each parameter */
    public record Call(String method, String path) {}

    public static List<Call> all() {
        return new ClassFileImporter()
                .withImportOption(new Module.Only()).importPackages("io.seckill").stream()
                        .filter(type -> path(type).startsWith("admin/"))
                        .flatMap(AdminCalls::of)
                        .sorted(Comparator.comparing(Call::path).thenComparing(Call::method))
                        .toList();
    }

    private static Stream<Call> of(JavaClass resource) {
        return resource.getMethods().stream()
                .flatMap(method -> verb(method).map(verb -> new Call(verb, path(resource, method))).stream());
    }

    private static Optional<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isMetaAnnotatedWith(HttpMethod.class)
                        || annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName())
                .findFirst();
    }

    private static String path(JavaClass resource, JavaMethod method) {
        String own = method.tryGetAnnotationOfType(Path.class)
                .map(path -> "/" + path.value())
                .orElse("");
        return ("/api/v1/" + path(resource) + own).replaceAll("\\{[^}]*}", "0");
    }

    private static String path(JavaClass type) {
        return type.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    }
}
