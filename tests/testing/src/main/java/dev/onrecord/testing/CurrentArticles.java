package dev.onrecord.testing;

import dev.onrecord.schemas.Article;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The current version of each article, as the documentation defines it. */
public final class CurrentArticles {
  private CurrentArticles() {}

  public static Collection<Article> of(List<Publication> publications) {
    Map<String, Article> current = new TreeMap<>();
    Map<String, Instant> withdrawnUntil = new TreeMap<>();
    for (Publication publication : publications) {
      String id = publication.articleId();
      Article now = current.get(id);
      Instant until = withdrawnUntil.get(id);
      if (publication.article() == null) {
        current.remove(id);
        withdrawnUntil.put(
            id, latest(publication.at(), latest(until, now == null ? null : now.getRevision())));
      } else if (now == null
          ? until == null || publication.article().getRevision().isAfter(until)
          : !publication.article().getRevision().isBefore(now.getRevision())
              && !repeats(publication.article(), now)) {
        current.put(id, publication.article());
        withdrawnUntil.remove(id);
      }
    }
    return current.values();
  }

  /** The same text in another place is the same version: the place it was first read in stays. */
  private static boolean repeats(Article article, Article now) {
    return Article.newBuilder(article).setSource(now.getSource()).build().equals(now);
  }

  private static Instant latest(Instant a, Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isAfter(b) ? a : b;
  }
}
