package dev.onrecord.producer.corpus;

import dev.onrecord.schemas.Article;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes an article of the texts that a source gives, or says which of them is unfit. */
final class ArticleFields {
  static final String DEFAULT_LANGUAGE = "en";
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z]{2})([-_][A-Za-z0-9-_]*)?");

  private final Map<String, String> texts;

  /** Takes texts by the names of the JSON Lines corpus; one that is absent has no entry. */
  ArticleFields(Map<String, String> texts) {
    this.texts = texts;
  }

  Article article(String whereRead, int maxBodyBytes) throws UnfitException {
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

  private String body(int maxBytes) throws UnfitException {
    String name = texts.containsKey("body") ? "body" : "text";
    if (!texts.containsKey(name)) {
      throw new UnfitException("no body: field 'body' (or 'text') is missing");
    }
    String body = WhiteSpace.strip(checked(name));
    if (body.isEmpty()) {
      throw new UnfitException("field '" + name + "' is empty");
    }
    checkSize(body, maxBytes);
    return body;
  }

  static void checkSize(String body, int maxBytes) throws UnfitException {
    int bytes = body.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > maxBytes) {
      throw new UnfitException(
          "body of %d bytes is over the limit of %d: raise it with --max-article-bytes"
              .formatted(bytes, maxBytes));
    }
  }

  private Instant required(String name, String otherName) throws UnfitException {
    Optional<Instant> first = instant(name);
    Optional<Instant> found = first.isPresent() ? first : instant(otherName);
    return found.orElseThrow(
        () ->
            new UnfitException(
                "no date: field '%s' (or '%s') is missing".formatted(name, otherName)));
  }

  private Optional<Instant> instant(String name) throws UnfitException {
    if (!texts.containsKey(name)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Dates.dayOrInstant(WhiteSpace.strip(texts.get(name))));
    } catch (UnfitException e) {
      throw new UnfitException("field '" + name + "': " + e.getMessage());
    }
  }

  private Optional<String> id() throws UnfitException {
    String id = texts.get("id");
    Optional<String> problem = id == null ? Optional.empty() : ArticleId.problem(id);
    if (problem.isPresent()) {
      throw new UnfitException("field 'id': " + problem.get());
    }
    return Optional.ofNullable(id);
  }

  private String language() throws UnfitException {
    String given = texts.getOrDefault("language", DEFAULT_LANGUAGE);
    Matcher tag = LANGUAGE.matcher(given);
    String language = tag.matches() ? tag.group(1).toLowerCase(Locale.ROOT) : "";
    if (!LANGUAGES.contains(language)) {
      throw new UnfitException(
          "field 'language': " + Quoted.of(given) + " is no ISO 639-1 code such as 'en'");
    }
    return language;
  }

  private String optional(String name) throws UnfitException {
    String text = texts.containsKey(name) ? WhiteSpace.strip(checked(name)) : "";
    return text.isEmpty() ? null : text;
  }

  /** A text that every part of the pipeline can hold: PostgreSQL takes no NUL, UTF-8 no halves. */
  private String checked(String name) throws UnfitException {
    String text = texts.get(name);
    Optional<String> problem = problem(text);
    if (problem.isPresent()) {
      throw new UnfitException("field '" + name + "' " + problem.get());
    }
    return text;
  }

  static Optional<String> problem(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (text.charAt(i) == 0) {
        return Optional.of("holds a NUL character at offset " + i + ": is it text?");
      }
      if (Character.getType(text.codePointAt(i)) == Character.SURROGATE) {
        return Optional.of("holds half a surrogate pair at offset " + i);
      }
    }
    return Optional.empty();
  }
}
