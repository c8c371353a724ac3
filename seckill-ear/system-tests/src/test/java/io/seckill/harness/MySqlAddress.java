package io.seckill.harness;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The MySQL that the tests may use, as a JDBC URL with the name and the password of a user in it. */
record MySqlAddress(String server, String database, Map<String, String> properties) {

    static final String VARIABLE = "SECKILL_TEST_MYSQL_URL";

    private static final Pattern URL = Pattern.compile("(jdbc:mysql://[^/?]+)/([^?]*)\\?(.+)");

    static Optional<MySqlAddress> given() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .filter(url -> !url.isBlank())
                .map(MySqlAddress::parse);
    }

    static MySqlAddress parse(String url) {
        Matcher parts = URL.matcher(url.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    VARIABLE + " is not like jdbc:mysql://127.0.0.1:3306/seckill?user=NAME&password=PASSWORD");
        }
        return new MySqlAddress(parts.group(1), parts.group(2), properties(parts.group(3)));
    }

    MySqlAddress withDatabase(String name) {
        return new MySqlAddress(server, name, properties);
    }

    MySqlAddress with(String property, String value) {
        Map<String, String> more = new TreeMap<>(properties);
        more.put(property, value);
        return new MySqlAddress(server, database, more);
    }

    String user() {
        return properties.getOrDefault("user", "");
    }

    String password() {
        return properties.getOrDefault("password", "");
    }

    /** Without the user, whose name and password are told apart from it. */
    String url() {
        return properties.entrySet().stream()
                .filter(property -> !property.getKey().equals("user"))
                .filter(property -> !property.getKey().equals("password"))
                .map(property -> property.getKey() + "=" + property.getValue())
                .collect(Collectors.joining("&", server + "/" + database + "?", ""));
    }

    private static Map<String, String> properties(String query) {
        return Arrays.stream(query.split("&"))
                .map(property -> property.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> pair.length < 2 ? "" : decoded(pair[1]), (a, b) -> b, TreeMap::new));
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
