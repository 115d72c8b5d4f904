package org.stoachat.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Payara's configuration on disk, for the one change that no command makes while the server is stopped. */
final class DomainXml {

    private final Path file;

    DomainXml(Home home) {
        file = home.domain().resolve("config").resolve("domain.xml");
    }

    /** Removes the registration of the application, so that the next start does not load it. */
    void removeApplication() throws IOException {
        try {
            Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile());
            remove(document.getElementsByTagName("application"), "name");
            remove(document.getElementsByTagName("application-ref"), "ref");
            Path written = file.resolveSibling("domain.xml.new");
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(written.toFile()));
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (ParserConfigurationException | SAXException | TransformerException e) {
            throw new IOException(file + " is not as Payara writes it", e);
        }
    }

    private static void remove(NodeList elements, String attribute) {
        IntStream.range(0, elements.getLength())
                .mapToObj(i -> (Element) elements.item(i))
                .filter(element -> element.getAttribute(attribute).equals(Home.NAME))
                .toList()
                .forEach(element -> element.getParentNode().removeChild(element));
    }
}
