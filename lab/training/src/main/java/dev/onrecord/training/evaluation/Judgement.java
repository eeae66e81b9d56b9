package dev.onrecord.training.evaluation;

import java.util.List;

/** What an {@link Evaluation} found, article by article: one at least. */
public final class Judgement {
  private final List<ScoreTable> articles;

  Judgement(List<ScoreTable> articles) {
    this.articles = List.copyOf(articles);
  }

  /** The scores over all articles. */
  public ScoreReport report() {
    ScoreTable all = articles.get(0).empty();
    articles.forEach(all::add);
    return all.report(articles.size());
  }

  public int size() {
    return articles.size();
  }

  /** As if these articles had been judged, each as often as it is named. */
  public ScoreReport report(int[] chosen) {
    ScoreTable all = articles.get(0).empty();
    for (int article : chosen) {
      all.add(articles.get(article));
    }
    return all.report(chosen.length);
  }
}
