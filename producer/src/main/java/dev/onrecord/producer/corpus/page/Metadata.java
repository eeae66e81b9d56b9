package dev.onrecord.producer.corpus.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.producer.corpus.dates.Dates;
import dev.onrecord.producer.corpus.parsing.RejectedArticleException;
import dev.onrecord.producer.corpus.parsing.WhiteSpace;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says about its article: in JSON-LD, OpenGraph, other meta elements, and on it. */
final class Metadata {
  private static final List<String> PUBLISHED =
      List.of(
          "meta[property=article:published_time]",
          "meta[property=og:published_time]",
          "[itemprop=datePublished]",
          "meta[name~=(?i)^(date|pubdate|publishdate|publish[-_]date|published|dc[.]date([.](issued|created))?|dcterms[.](date|issued|created)|parsely-pub-date|sailthru[.]date|article[.]published|publication[-_]date|originalpublicationdate)$]",
          "time[pubdate]",
          "article time[datetime]",
          "main time[datetime]",
          "time[datetime]:not(nav time, aside time, footer time)",
          "article time",
          "main time");

  private static final List<String> REVISED =
      List.of(
          "meta[property=article:modified_time]",
          "meta[property=og:updated_time]",
          "[itemprop=dateModified]",
          "meta[name~=(?i)^(last-modified|dcterms[.]modified|article[.]updated)$]");

  private static final List<String> TITLE =
      List.of("meta[property=og:title]", "meta[name=twitter:title]", "h1", "title");

  /** More of one kind are a mistake, or a trick to take time. */
  private static final int MOST_OF_A_KIND = 10;

  private final Document page;
  private final JsonNode described;
  private final Optional<String> address;
  private final Dates dates = new Dates(ZoneOffset.UTC);

  /**
   * @param described the article in JSON-LD, or a missing node
   */
  Metadata(Document page, JsonNode described, Optional<String> address) {
    this.page = page;
    this.described = described;
    this.address = address;
  }

  ObjectNode fields() {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    Optional<String> url = url();
    put(fields, "id", url);
    put(fields, "published", published());
    put(fields, "revision", date("dateModified", REVISED).filter(this::isDate));
    put(fields, "title", first(described("headline"), onPage(TITLE)));
    put(fields, "publisher", publisher(url));
    put(fields, "url", url);
    put(fields, "language", language());
    return fields;
  }

  private static void put(ObjectNode fields, String name, Optional<String> value) {
    value.ifPresent(text -> fields.put(name, text));
  }

  /** The first date that can be read: "2 hours ago" is normal, and another one may be better. */
  Optional<String> published() {
    return date("datePublished", PUBLISHED);
  }

  private Optional<String> date(String term, List<String> selectors) {
    List<String> found = Stream.concat(described(term), onPage(selectors)).toList();
    return found.stream().filter(this::isDate).findFirst().or(() -> found.stream().findFirst());
  }

  private boolean isDate(String text) {
    try {
      dates.read(text);
      return true;
    } catch (RejectedArticleException e) {
      return false;
    }
  }

  private Optional<String> url() {
    Stream<String> said =
        Stream.concat(
            onPage(List.of("link[rel=canonical]", "meta[property=og:url]")),
            Stream.of(
                    described.path("url"),
                    described.path("mainEntityOfPage").path("@id"),
                    described.path("mainEntityOfPage"))
                .map(node -> node.asText("")));
    return Stream.concat(said, address.stream()).filter(Metadata::isPage).findFirst();
  }

  /** Whether it is an address, and not merely that of the whole site. */
  private static boolean isPage(String url) {
    return url.matches("(?i)https?://[^/\\s]+/[^\\s]+");
  }

  private Optional<String> publisher(Optional<String> url) {
    JsonNode publisher = described.path("publisher");
    Stream<String> said =
        Stream.concat(
            Stream.of(publisher.path("name").asText(""), publisher.asText("")),
            onPage(List.of("meta[property=og:site_name]", "meta[name=publisher]")));
    return first(said, url.flatMap(Metadata::host).stream());
  }

  private static Optional<String> host(String url) {
    try {
      return Optional.ofNullable(URI.create(url).getHost())
          .map(host -> host.replaceFirst("^www\\.", ""));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<String> language() {
    return first(
        Stream.of(page.select("html").attr("lang"), described.path("inLanguage").asText("")),
        onPage(List.of("meta[property=og:locale]", "meta[http-equiv=content-language]")));
  }

  private Stream<String> described(String term) {
    return first(Stream.of(described.path(term).asText("")), Stream.empty()).stream();
  }

  private Stream<String> onPage(List<String> selectors) {
    return selectors.stream()
        .flatMap(selector -> page.selectStream(selector).limit(MOST_OF_A_KIND))
        .map(Metadata::value)
        .filter(value -> !value.isEmpty());
  }

  private static Optional<String> first(Stream<String> better, Stream<String> other) {
    return Stream.concat(better, other)
        .map(WhiteSpace::collapse)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private static String value(Element element) {
    return Stream.of("content", "datetime", "href")
        .filter(element::hasAttr)
        .findFirst()
        .map(element::attr)
        .orElseGet(element::text)
        .strip();
  }
}
