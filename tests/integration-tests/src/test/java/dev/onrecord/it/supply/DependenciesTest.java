package dev.onrecord.it.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whether docs/dependencies.md names what the poms do. */
class DependenciesTest {
  private static final Path HOME = Path.of("..", "..");
  private static final String DIRECT =
      "/project/dependencies/dependency | /project/profiles/profile/dependencies/dependency"
          + " | //artifactItem";

  @Test
  void everyLibraryHasItsReasonAndNoOtherIsNamed() throws Exception {
    Set<String> direct = direct(HOME);
    NodeList modules = nodes(pom(HOME), "//module");
    for (int i = 0; i < modules.getLength(); i++) {
      direct.addAll(direct(HOME.resolve(modules.item(i).getTextContent())));
    }
    direct.removeIf(library -> library.startsWith("dev.onrecord:"));

    assertThat(DependenciesDoc.licences(HOME).keySet()).isEqualTo(direct);
  }

  private static Set<String> direct(Path module) throws Exception {
    NodeList dependencies = nodes(pom(module), DIRECT);
    Set<String> libraries = new TreeSet<>();
    for (int i = 0; i < dependencies.getLength(); i++) {
      Element dependency = (Element) dependencies.item(i);
      libraries.add(text(dependency, "groupId") + ":" + text(dependency, "artifactId"));
    }
    return libraries;
  }

  private static String text(Element parent, String name) {
    return parent.getElementsByTagName(name).item(0).getTextContent();
  }

  private static Document pom(Path module) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(module.resolve("pom.xml").toFile());
  }

  private static NodeList nodes(Document document, String path) throws Exception {
    return (NodeList)
        XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
  }
}
