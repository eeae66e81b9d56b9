package dev.onrecord.producer.corpus.parsing;

import dev.onrecord.schemas.Article;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes an article from the fields of its source, or says which one is invalid. */
public final class ArticleFields {
  public static final String DEFAULT_LANGUAGE = "en";
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z]{2})([-_][A-Za-z0-9-_]*)?");

  private final Map<String, String> texts;

  /**
   * @param texts by the field names of JSON Lines; a missing field has no entry
   */
  public ArticleFields(Map<String, String> texts) {
    this.texts = texts;
  }

  public Article article(String whereRead, int maxBodyBytes) throws RejectedArticleException {
    String body = body(maxBodyBytes);
    Instant published = required("published", "date");
    Optional<Instant> revision = instant("revision");
    Optional<String> id = id();
    return new Article(
        id.orElseGet(() -> ArticleId.ofContent(published, body)),
        published,
        revision.orElse(published),
        optional("title"),
        body,
        Optional.ofNullable(optional("source")).orElse(whereRead),
        optional("publisher"),
        optional("url"),
        language());
  }

  private String body(int maxBytes) throws RejectedArticleException {
    String name = texts.containsKey("body") ? "body" : "text";
    if (!texts.containsKey(name)) {
      throw new RejectedArticleException("no body: field 'body' (or 'text') is missing");
    }
    String body = WhiteSpace.strip(checked(name));
    if (body.isEmpty()) {
      throw new RejectedArticleException("field '" + name + "' is empty");
    }
    checkSize(body, maxBytes);
    return body;
  }

  public static void checkSize(String body, int maxBytes) throws RejectedArticleException {
    int bytes = body.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > maxBytes) {
      throw new RejectedArticleException(
          "body of %d bytes is over the limit of %d: raise it with --max-article-bytes"
              .formatted(bytes, maxBytes));
    }
  }

  private Instant required(String name, String otherName) throws RejectedArticleException {
    Optional<Instant> first = instant(name);
    Optional<Instant> found = first.isPresent() ? first : instant(otherName);
    return found.orElseThrow(
        () ->
            new RejectedArticleException(
                "no date: field '%s' (or '%s') is missing".formatted(name, otherName)));
  }

  private Optional<Instant> instant(String name) throws RejectedArticleException {
    if (!texts.containsKey(name)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Dates.dayOrInstant(WhiteSpace.strip(texts.get(name))));
    } catch (RejectedArticleException e) {
      throw new RejectedArticleException("field '" + name + "': " + e.getMessage());
    }
  }

  private Optional<String> id() throws RejectedArticleException {
    String id = texts.get("id");
    Optional<String> problem = id == null ? Optional.empty() : ArticleId.problem(id);
    if (problem.isPresent()) {
      throw new RejectedArticleException("field 'id': " + problem.get());
    }
    return Optional.ofNullable(id);
  }

  private String language() throws RejectedArticleException {
    String given = texts.getOrDefault("language", DEFAULT_LANGUAGE);
    Matcher tag = LANGUAGE.matcher(given);
    String language = tag.matches() ? tag.group(1).toLowerCase(Locale.ROOT) : "";
    if (!LANGUAGES.contains(language)) {
      throw new RejectedArticleException(
          "field 'language': " + Quoted.of(given) + " is not an ISO 639-1 code such as 'en'");
    }
    return language;
  }

  private String optional(String name) throws RejectedArticleException {
    String text = texts.containsKey(name) ? WhiteSpace.strip(checked(name)) : "";
    return text.isEmpty() ? null : text;
  }

  /** A text that all parts can store: PostgreSQL has no NUL, UTF-8 no half surrogate pairs. */
  private String checked(String name) throws RejectedArticleException {
    String text = texts.get(name);
    Optional<String> problem = problem(text);
    if (problem.isPresent()) {
      throw new RejectedArticleException("field '" + name + "' " + problem.get());
    }
    return text;
  }

  /** Why a text cannot be stored; empty if it can. */
  public static Optional<String> problem(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (text.charAt(i) == 0) {
        return Optional.of("contains a NUL character at offset " + i + ": is it text?");
      }
      if (Character.getType(text.codePointAt(i)) == Character.SURROGATE) {
        return Optional.of("contains half a surrogate pair at offset " + i);
      }
    }
    return Optional.empty();
  }
}
