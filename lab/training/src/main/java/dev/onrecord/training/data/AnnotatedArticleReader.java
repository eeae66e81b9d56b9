package dev.onrecord.training.data;

import dev.onrecord.extraction.Offsets;
import dev.onrecord.extraction.tagging.Name;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Reads annotated articles in the layout of the PolNeAR corpus as it is kept for training: {@code
 * gold/X.txt} and {@code gold/X.ann}, {@code tokens/X.tsv} with parts of speech, {@code
 * ner_fixed.jsonl} with names.
 */
public final class AnnotatedArticleReader {
  private final Path folder;
  private final Map<String, List<Prediction.Mention>> names;

  public AnnotatedArticleReader(Path folder) throws IOException {
    this.folder = folder;
    this.names = JsonLines.read(folder.resolve("ner_fixed.jsonl"), JsonLines::mentions);
  }

  /** The articles in the order of their ids. */
  public List<AnnotatedArticle> readAll() throws IOException {
    List<String> ids = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("gold"))) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .map(name -> name.substring(0, name.length() - 4))
          .sorted()
          .forEach(ids::add);
    }
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (String id : ids) {
      articles.add(read(id, UnaryOperator.identity()));
    }
    return articles;
  }

  /**
   * Reads one article.
   *
   * @param view changes its text, but keeps every offset
   */
  public AnnotatedArticle read(String id, UnaryOperator<String> view) throws IOException {
    Path text = folder.resolve("gold").resolve(id + ".txt");
    Document document = Document.of(view.apply(Files.readString(text)));
    TokenFinder finder = new TokenFinder(document);
    Path tokens = folder.resolve("tokens").resolve(id + ".tsv");
    int[] tags = Files.exists(tokens) ? SilverTags.read(tokens, document, finder) : new int[0];
    return new AnnotatedArticle(id, document, tags, names(id, finder), attributions(id, finder));
  }

  private List<Name> names(String id, TokenFinder finder) {
    List<Name> found = new ArrayList<>();
    for (Prediction.Mention reference : names.getOrDefault(id, List.of())) {
      finder
          .find(reference.span().start(), reference.span().end())
          .ifPresent(tokens -> found.add(new Name(tokens, reference.type())));
    }
    return found;
  }

  private List<Attribution> attributions(String id, TokenFinder finder) {
    List<Attribution> found = new ArrayList<>();
    Path file = folder.resolve("gold").resolve(id + ".ann");
    try {
      for (BratReader.Annotation annotation : BratReader.read(file)) {
        List<TokenSpan> cue = tokens(annotation.cue(), finder);
        List<TokenSpan> content = tokens(annotation.content(), finder);
        if (!cue.isEmpty() && !content.isEmpty()) {
          found.add(new Attribution(tokens(annotation.source(), finder), cue.get(0), content));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** Joins pieces between which no token lies. */
  private static List<TokenSpan> tokens(List<Offsets> spans, TokenFinder finder) {
    List<TokenSpan> joined = new ArrayList<>();
    for (Offsets span : spans) {
      TokenSpan next = finder.find(span.start(), span.end()).orElse(null);
      if (next == null) {
        continue;
      }
      int last = joined.size() - 1;
      if (last >= 0 && next.from() <= joined.get(last).to()) {
        TokenSpan before = joined.get(last);
        joined.set(last, new TokenSpan(before.from(), Math.max(before.to(), next.to())));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }
}
