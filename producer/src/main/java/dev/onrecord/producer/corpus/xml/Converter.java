package dev.onrecord.producer.corpus.xml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Makes fields of the records of one document, in order. */
interface Converter {

  /** The fields of a record; empty for one that is no text, such as a picture. */
  Optional<ObjectNode> fields(Element record);
}
