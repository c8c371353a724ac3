package io.seckill.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders, with what lies in them. */
final class Folders {

    private Folders() {}

    static void copy(Path from, Path to) {
        walk(from, to, Folders::copyFile);
    }

    /** A copy that shares the files' contents: quick and small, for what nobody changes. */
    static void link(Path from, Path to) {
        walk(from, to, (file, place) -> Files.createLink(place, file));
    }

    static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.walk(folder)) {
            List<Path> deepestFirst = content.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder, e);
        }
    }

    private static void copyFile(Path file, Path place) throws IOException {
        Files.copy(file, place, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }

    private static void walk(Path from, Path to, Transfer transfer) {
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes unused) throws IOException {
                    Files.createDirectories(place(folder));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes unused) throws IOException {
                    transfer.of(file, place(file));
                    return FileVisitResult.CONTINUE;
                }

                private Path place(Path path) {
                    return to.resolve(from.relativize(path).toString());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + from + " to " + to, e);
        }
    }

    private interface Transfer {
        void of(Path file, Path place) throws IOException;
    }
}
