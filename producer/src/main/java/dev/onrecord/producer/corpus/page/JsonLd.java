package dev.onrecord.producer.corpus.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of itself in JSON-LD, with the terms of schema.org. */
final class JsonLd {
  private static final Pattern ARTICLE = Pattern.compile(".*(?:Article|Posting|Report)$");

  /** Where a page has its article; lists of other articles are elsewhere. */
  private static final int DEEPEST = 4;

  private final Document page;
  private final JsonMapper json =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  JsonLd(Document page) {
    this.page = page;
  }

  /** The first article that is described; missing if none is. */
  JsonNode article() {
    return page.select("script[type*=ld+json]").stream()
        .map(Element::data)
        .flatMap(this::parsed)
        .flatMap(node -> article(node, 0).stream())
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  /** Pages get it wrong often: what cannot be read says nothing. */
  private Stream<JsonNode> parsed(String script) {
    try {
      return Stream.ofNullable(json.readTree(script));
    } catch (JsonProcessingException e) {
      return Stream.empty();
    }
  }

  private static Optional<JsonNode> article(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    if (node.isObject() && isArticle(node.path("@type"))) {
      return Optional.of(node);
    }
    Stream<JsonNode> inside =
        node.isArray()
            ? StreamSupport.stream(node.spliterator(), false)
            : Stream.of(node.path("@graph"), node.path("mainEntity"));
    return inside.flatMap(part -> article(part, depth + 1).stream()).findFirst();
  }

  private static boolean isArticle(JsonNode type) {
    return type.isArray()
        ? StreamSupport.stream(type.spliterator(), false).anyMatch(JsonLd::isArticle)
        : ARTICLE.matcher(type.asText()).matches();
  }
}
