package io.seckill.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The broker's queues and addresses as {@code config/artemis/broker.xml} defines them. */
final class BrokerFile {

    private static final Path FILE = Path.of("..", "..", "config", "artemis", "broker.xml");

    private static final Element CONFIGURATION = read();

    private BrokerFile() {}

    static boolean hasQueue(String name) {
        return queue(name).isPresent();
    }

    /** What a queue lets in; empty when it lets everything in. */
    static Optional<String> filterOf(String name) {
        return queue(name)
                .map(queue -> (Element) queue.getElementsByTagName("filter").item(0))
                .map(filter -> filter.getAttribute("string"));
    }

    static boolean hasAddress(String name) {
        return named("address", name).isPresent();
    }

    private static Optional<Element> queue(String name) {
        return named("queue", name);
    }

    private static Optional<Element> named(String kind, String name) {
        NodeList all = CONFIGURATION.getElementsByTagName(kind);
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(element -> element.getAttribute("name").equals(name))
                .findFirst();
    }

    private static Element read() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(FILE.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(FILE + " cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
