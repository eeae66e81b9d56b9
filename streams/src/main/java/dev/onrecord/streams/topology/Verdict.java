package dev.onrecord.streams.topology;

import dev.onrecord.schemas.Article;
import dev.onrecord.streams.state.ArticleState;

/** What an arriving article is to what was seen of it before. */
enum Verdict {
  /** To be read and counted. */
  NEW,
  /** The same as what is counted now. */
  SEEN,
  /** Replaced by a newer revision already, or withdrawn after it. */
  OLDER;

  /**
   * Judges an article that is to be read again: only what stands now is, so that a copy neither
   * replaces another version nor brings back what was withdrawn since it was made.
   */
  static Verdict onCopy(Article article, String fingerprint, String extractor, ArticleState seen) {
    boolean stands =
        seen != null
            && !seen.getWithdrawn()
            && article.getRevision().toEpochMilli() == seen.getRevision()
            && fingerprint.equals(seen.getFingerprint());
    return stands ? on(article, fingerprint, extractor, seen) : OLDER;
  }

  /**
   * Judges an article by its revision first: an older one never replaces a newer one, and only a
   * revision after the withdrawal brings an article back.
   */
  static Verdict on(Article article, String fingerprint, String extractor, ArticleState seen) {
    if (seen == null) {
      return NEW;
    }
    long revision = article.getRevision().toEpochMilli();
    if (seen.getWithdrawn()) {
      return revision > seen.getRevision() ? NEW : OLDER;
    }
    if (revision < seen.getRevision()) {
      return OLDER;
    }
    boolean same =
        revision == seen.getRevision()
            && fingerprint.equals(seen.getFingerprint())
            && extractor.equals(seen.getExtractor());
    return same ? SEEN : NEW;
  }
}
