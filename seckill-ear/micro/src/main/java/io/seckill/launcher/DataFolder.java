package io.seckill.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder with everything that outlives the process, held by one process at a time: database, broker and transaction
 * log belong together and break when two servers write them.
 *
 * <p>The lock is the operating system's, so it ends with the process, however that ends.
 */
final class DataFolder implements AutoCloseable {

    /** Characters with a meaning in a database URL or a server command that no escaping takes away. */
    private static final String REFUSED_CHARACTERS = ";\"'$";

    private static final String REMEDY =
            " Choose another folder: mvn -Prun -Ddata=DIR (java -jar seckill.jar --data=DIR)";

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** @throws StartRefused when the folder cannot be written or another process holds it */
    static DataFolder open(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        requirePlainName(absolute);
        try {
            Files.createDirectories(absolute);
            return new DataFolder(absolute, locked(absolute));
        } catch (IOException e) {
            throw new StartRefused("The data folder " + absolute + " cannot be written (" + e + ")." + REMEDY, e);
        }
    }

    private static void requirePlainName(Path folder) {
        if (folder.toString().chars().anyMatch(c -> REFUSED_CHARACTERS.indexOf(c) >= 0)) {
            throw new StartRefused(
                    "The data folder " + folder + " has one of " + REFUSED_CHARACTERS + " in its name." + REMEDY);
        }
    }

    private static FileChannel locked(Path folder) throws IOException {
        FileChannel file =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(file) == null) {
            file.close();
            throw new StartRefused("Another Seckill runs on the data folder " + folder + ". Stop it first." + REMEDY);
        }
        return file;
    }

    /** The lock, or null when another process or another part of this one has it. */
    private static FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    /** A folder below, made when missing. */
    Path folder(String name) throws IOException {
        return Files.createDirectories(path.resolve(name));
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
