package dev.onrecord.training.data;

import dev.onrecord.extraction.ReportMode;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The training part of {@code lab/corpus}, which knows no parts of speech. */
final class CorpusArticles implements ArticleSource {
  private static final String SPLIT = "train";

  private final Map<String, CorpusReader.Article> articles = new LinkedHashMap<>();

  CorpusArticles(Path corpus) throws IOException {
    for (String half : CorpusReader.HALVES) {
      new CorpusReader(corpus.resolve(half))
          .read(SPLIT)
          .forEach(article -> articles.put(article.id(), article));
    }
  }

  @Override
  public List<String> ids() {
    return List.copyOf(articles.keySet());
  }

  @Override
  public AnnotatedArticle read(String id, UnaryOperator<String> view) {
    CorpusReader.Article article = articles.get(id);
    Document document = Document.of(view.apply(article.text()));
    TokenFinder finder = new TokenFinder(document);
    return new AnnotatedArticle(
        id,
        document,
        new int[0],
        article.names().map(finder::names),
        attributions(article, finder),
        true);
  }

  /** A statement of two speakers is annotated twice: it is one with the words for both. */
  private static List<Attribution> attributions(CorpusReader.Article article, TokenFinder finder) {
    record Key(TokenSpan cue, List<TokenSpan> content, ReportMode mode) {}
    Map<Key, List<TokenSpan>> sources = new LinkedHashMap<>();
    for (CorpusReader.Statement statement : article.statements()) {
      List<TokenSpan> cue = finder.find(statement.cue().stream().toList());
      List<TokenSpan> content = finder.find(statement.content());
      if (!cue.isEmpty() && !content.isEmpty()) {
        sources
            .computeIfAbsent(
                new Key(cue.get(0), content, statement.mode()), key -> new ArrayList<>())
            .addAll(finder.find(statement.speaker().stream().toList()));
      }
    }
    return sources.entrySet().stream()
        .map(
            each ->
                new Attribution(
                    each.getValue(),
                    each.getKey().cue(),
                    each.getKey().content(),
                    each.getKey().mode()))
        .toList();
  }
}
