package io.seckill.architecture;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The queues as {@code config/artemis/broker.xml} defines them. */
final class BrokerFile {

    private static final Path PATH = Path.of("..", "..", "config", "artemis", "broker.xml");

    private BrokerFile() {}

    /** @throws java.util.NoSuchElementException when there is no such queue */
    static Optional<String> filterOf(String queue) {
        Element defined = elements(read().getDocumentElement(), "queue")
                .filter(one -> one.getAttribute("name").equals(queue))
                .findFirst()
                .orElseThrow();
        return elements(defined, "filter")
                .map(filter -> filter.getAttribute("string"))
                .findFirst();
    }

    private static Stream<Element> elements(Element parent, String name) {
        var found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static Document read() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(PATH.toFile());
        } catch (Exception e) {
            throw new IllegalStateException("the broker's file cannot be read", e);
        }
    }
}
