package io.seckill.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * nginx before the application, with the files of {@code config/nginx}. Other than there are ports, paths and user, and that the
 * address that a client comes from is what its header {@link #CLIENT} says: it is the CDN of that file's comment.
 */
public final class EdgeServer extends ServerPart implements AutoCloseable {

    public static final String CLIENT = "Test-Client";

    private static final Path PROGRAM = Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(Path.of("nginx"));

    private final Path folder = WorkFolder.forServer();
    private final Path settings = folder.resolve("nginx.conf");
    private final Path requests = folder.resolve("log").resolve("seckill.log");
    private final int port = Ports.free();
    private final List<Node> nodes;

    /** A node's two ports. */
    public record Node(URI buyers, URI operators) {

        public static Node of(SeckillServer server) {
            return new Node(server.uri(), server.operatorsUri());
        }

        Stream<String> authorities() {
            return Stream.of(buyers.getAuthority(), operators.getAuthority());
        }
    }

    private EdgeServer(List<Node> nodes) {
        super("edge");
        this.nodes = nodes;
    }

    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /** @param nodes of the application, dead ones too */
    public static EdgeServer before(Node... nodes) {
        EdgeServer edge = new EdgeServer(List.of(nodes));
        edge.configure();
        Script.run(Map.of(), edge.command("-t").toArray(String[]::new));
        edge.start();
        return edge;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** How often a node was asked until now, by the edge's own log: whatever for, and each attempt. */
    public long requestsToNodes() {
        Pattern node = Pattern.compile(
                nodes.stream().flatMap(Node::authorities).map(Pattern::quote).collect(Collectors.joining("|")));
        try (Stream<String> lines = Files.lines(requests)) {
            return lines.flatMap(line -> node.matcher(line).results()).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    ServerProcess launch() {
        return ProcessTree.start(new ProcessBuilder(command("-g", "daemon off;")), folder.resolve("printed.log"));
    }

    @Override
    ServerLog log() {
        return new ServerLog(folder.resolve("error.log"));
    }

    @Override
    boolean isUsable(String logged) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notListening) {
            return false;
        }
    }

    @Override
    public void close() {
        kill();
    }

    private List<String> command(String... more) {
        Stream<String> always = Stream.of(
                PROGRAM.toString(),
                "-p",
                folder.toString(),
                "-c",
                settings.toString(),
                "-e",
                folder.resolve("error.log").toString());
        return Stream.concat(always, Stream.of(more)).toList();
    }

    private void configure() {
        Path shipped = Distributions.config("nginx");
        Folders.copy(shipped.resolve("seckill"), folder.resolve("seckill"));
        try {
            Files.createDirectories(requests.getParent());
            Files.createDirectories(folder.resolve("lib"));
            Files.writeString(settings, adapted(Files.readString(shipped.resolve("nginx.conf"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String adapted(String shipped) {
        String text = shipped;
        text = replaced(text, "user www-data;", isRoot() ? "user root;" : "");
        text = replaced(text, "worker_rlimit_nofile 65536;", "");
        text = replaced(text, "worker_connections 16384;", "worker_connections 1024;");
        text = replaced(text, "/run/nginx.pid", folder + "/nginx.pid");
        text = replaced(text, "/var/log/nginx/error.log", folder + "/error.log");
        text = replaced(text, "/var/lib/nginx/", folder + "/lib/");
        text = replaced(
                text, upstream("127.0.0.1:8080"), upstream(nodes.stream().map(Node::buyers)));
        text = replaced(
                text, upstream("127.0.0.1:8081"), upstream(nodes.stream().map(Node::operators)));
        text = replaced(text, "127.0.0.1:8079", "127.0.0.1:" + Ports.free());
        text = replaced(text, "access_log /var/log/nginx/seckill.log seckill buffer=64k flush=1s;", logs());
        return replaced(
                text,
                "listen 80 default_server",
                "set_real_ip_from 127.0.0.1; real_ip_header " + CLIENT + ";\nlisten 127.0.0.1:" + port
                        + " default_server");
    }

    /** What the edge asks on its own behalf, too. */
    private String logs() {
        String temporary = Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                .map(kind -> kind + "_temp_path " + folder + "/lib/" + kind + ";")
                .collect(Collectors.joining("\n"));
        return "access_log " + requests + " seckill;\nlog_subrequest on;\n" + temporary;
    }

    private static String upstream(Stream<URI> servers) {
        return servers.map(server -> upstream(server.getAuthority())).collect(Collectors.joining("\n"));
    }

    private static String upstream(String server) {
        return "server " + server + " max_fails=3 fail_timeout=5s;";
    }

    private static String replaced(String text, String shipped, String here) {
        if (!text.contains(shipped)) {
            throw new IllegalStateException("config/nginx/nginx.conf does not say " + shipped);
        }
        return text.replace(shipped, here);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
