package io.seckill.launcher;

/**
 * The program's entry. Compiled for Java 11, all else for 17, so that an older Java runtime gets a sentence and not an
 * {@code UnsupportedClassVersionError}.
 */
public final class Seckill {

    private static final int OLDEST_JAVA = 17;
    private static final int REFUSED = 2;

    private Seckill() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        int java = Runtime.version().feature();
        if (java < OLDEST_JAVA) {
            System.err.println("Seckill needs Java " + OLDEST_JAVA + " or newer, this is Java " + java
                    + ". Install a newer JDK and start Seckill with its bin/java.");
            System.exit(REFUSED);
        }
        Class.forName("io.seckill.launcher.Launcher")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }
}
