package dev.onrecord.training.data;

import dev.onrecord.extraction.ReportMode;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Annotated articles in the layout of the PolNeAR corpus as it is kept for training: {@code
 * gold/X.txt} and {@code gold/X.ann}, {@code tokens/X.tsv} with parts of speech, {@code
 * ner_fixed.jsonl} with names.
 */
final class BratArticles implements ArticleSource {
  private final Path folder;
  private final SortedCues cues;
  private final List<String> ids;
  private final Map<String, List<Prediction.Mention>> names;

  BratArticles(Path folder) throws IOException {
    this.folder = folder;
    this.cues = SortedCues.read();
    this.names = JsonLines.read(folder.resolve("ner_fixed.jsonl"), JsonLines::mentions);
    try (Stream<Path> files = Files.list(folder.resolve("gold"))) {
      this.ids =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".txt"))
              .map(name -> name.substring(0, name.length() - 4))
              .sorted()
              .toList();
    }
  }

  @Override
  public List<String> ids() {
    return ids;
  }

  @Override
  public AnnotatedArticle read(String id, UnaryOperator<String> view) throws IOException {
    Path text = folder.resolve("gold").resolve(id + ".txt");
    Document document = Document.of(view.apply(Files.readString(text)));
    TokenFinder finder = new TokenFinder(document);
    Path tokens = folder.resolve("tokens").resolve(id + ".tsv");
    int[] tags = Files.exists(tokens) ? SilverTags.read(tokens, document, finder) : new int[0];
    return new AnnotatedArticle(
        id,
        document,
        tags,
        Optional.of(finder.names(names.getOrDefault(id, List.of()))),
        attributions(id, finder),
        false);
  }

  private List<Attribution> attributions(String id, TokenFinder finder) {
    List<Attribution> found = new ArrayList<>();
    Path file = folder.resolve("gold").resolve(id + ".ann");
    try {
      for (BratReader.Annotation annotation : BratReader.read(file)) {
        List<TokenSpan> cue = finder.find(annotation.cue());
        List<TokenSpan> content = finder.find(annotation.content());
        if (!cue.isEmpty() && !content.isEmpty()) {
          SortedCues.Kind kind = cues.of(id, annotation.cue().get(0).start());
          ReportMode mode = kind == SortedCues.Kind.SAYING ? ReportMode.SPEECH : ReportMode.THOUGHT;
          found.add(new Attribution(finder.find(annotation.source()), cue.get(0), content, mode));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
