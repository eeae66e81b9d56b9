package dev.onrecord.producer.corpus.xml;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Items of RSS and entries of Atom: their children are the fields, under their names; those of
 * other vocabularies with their usual prefixes, such as {@code content:encoded}. A tombstone of
 * Atom (RFC 6721) withdraws an entry.
 */
final class FeedEntries implements Converter {
  /** What the feed says of itself, before its first entry. */
  private record Feed(Optional<String> title, Optional<String> language) {
    static Feed of(Element entry) {
      Element feed = entry.parent();
      // In RSS 1.0 the items stand beside the channel.
      Element about = Elements.first(feed, "channel").orElse(feed);
      return new Feed(
          Elements.text(about, "title"),
          Elements.text(about, "language").or(() -> Elements.attribute(feed, "xml:lang")));
    }
  }

  private Optional<Feed> feed = Optional.empty();

  @Override
  public Optional<ObjectNode> fields(Element entry) {
    if (feed.isEmpty()) {
      feed = Optional.of(Feed.of(entry));
    }
    return Optional.of(
        Elements.localName(entry).equals("deleted-entry") ? withdrawal(entry) : article(entry));
  }

  private static ObjectNode withdrawal(Element tombstone) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put("pubstatus", "canceled");
    Elements.put(fields, "id", Elements.attribute(tombstone, "ref"));
    Elements.put(fields, "updated", Elements.attribute(tombstone, "when"));
    return fields;
  }

  private ObjectNode article(Element entry) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (Element child : entry.children()) {
      String name = name(child, entry);
      if (!fields.has(name) && child.hasText() && !name.equals("source")) {
        fields.put(name, value(child));
      }
    }
    Optional<String> guid = Elements.text(entry, "guid").or(() -> Elements.text(entry, "id"));
    Elements.put(fields, "link", link(entry).or(() -> guid));
    Elements.put(fields, "id", guid.or(() -> link(entry)));
    boolean atom = Elements.localName(entry).equals("entry");
    if (atom && !fields.has("published") && !fields.has("issued")) {
      Elements.put(fields, "published", Elements.text(entry, "updated"));
    }
    if (!fields.has("publisher") && !fields.has("dc:publisher")) {
      Elements.put(fields, "publisher", publisher(entry));
    }
    if (!fields.has("dc:language")) {
      Elements.put(fields, "language", language(entry));
    }
    return fields;
  }

  private static String name(Element child, Element entry) {
    boolean same = child.tag().prefix().equals(entry.tag().prefix());
    return same ? child.tag().localName() : child.tagName();
  }

  /** Atom allows markup that is not escaped, and RSS has it by mistake. */
  private static String value(Element child) {
    return child.childrenSize() > 0 ? BodyMarkup.html(child) : child.wholeText().strip();
  }

  private static Optional<String> link(Element entry) {
    return Elements.all(entry, "link")
        .filter(link -> link.attr("rel").isEmpty() || link.attr("rel").equals("alternate"))
        .map(link -> link.hasAttr("href") ? link.attr("href") : link.text())
        .filter(link -> !link.isBlank())
        .findFirst();
  }

  /** The feed that an entry is taken from, before the feed itself. */
  private Optional<String> publisher(Element entry) {
    return Elements.text(entry, "source/title")
        .or(() -> Elements.text(entry, "source"))
        .or(() -> feed.flatMap(Feed::title));
  }

  private Optional<String> language(Element entry) {
    return Elements.attribute(entry, "xml:lang").or(() -> feed.flatMap(Feed::language));
  }
}
