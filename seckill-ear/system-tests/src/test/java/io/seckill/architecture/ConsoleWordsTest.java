package io.seckill.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The console says everything in each of its languages. */
class ConsoleWordsTest {

    private static final Path SCRIPTS = Path.of("../../seckill-web/src/main/webapp/console/js");

    private static final Pattern DEFINED = Pattern.compile("(?m)^  '([^']+)': '(.*)',$");
    private static final Pattern USED = Pattern.compile("\\bt\\('([^']+)'");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    /** Of these the server has an English sentence already. */
    private static final Pattern SAID_BY_SERVER = Pattern.compile("alert\\.[A-Z_]+\\.todo");

    @Test
    void allLanguagesHaveTheSameSentences() throws IOException {
        assertThat(names("zh")).isEqualTo(names("en"));
    }

    @Test
    void noSentenceIsThereTwice() throws IOException {
        for (String language : List.of("en", "zh")) {
            assertThat(defined(language).map(found -> found.group(1))).doesNotHaveDuplicates();
        }
    }

    @Test
    void translationsNameTheSameValues() throws IOException {
        var english = defined("en").collect(Collectors.toMap(found -> found.group(1), found -> places(found.group(2))));

        assertThat(defined("zh").filter(found -> english.containsKey(found.group(1))))
                .allSatisfy(found ->
                        assertThat(places(found.group(2))).as(found.group(1)).isEqualTo(english.get(found.group(1))));
    }

    @Test
    void whatIsSaidHasASentence() throws IOException {
        Set<String> known = names("en");
        try (Stream<Path> scripts = Files.walk(SCRIPTS)) {
            List<String> used = scripts.filter(file -> file.toString().endsWith(".js"))
                    .flatMap(file -> USED.matcher(read(file)).results().map(found -> found.group(1)))
                    .distinct()
                    .toList();
            assertThat(used).hasSizeGreaterThan(100).allMatch(known::contains, "has a sentence");
        }
    }

    private static Set<String> names(String language) throws IOException {
        return defined(language)
                .map(found -> found.group(1))
                .filter(name -> !SAID_BY_SERVER.matcher(name).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Stream<MatchResult> defined(String language) throws IOException {
        return DEFINED.matcher(Files.readString(SCRIPTS.resolve("words/" + language + ".js")))
                .results();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
