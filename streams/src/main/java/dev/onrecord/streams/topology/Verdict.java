package dev.onrecord.streams.topology;

import dev.onrecord.schemas.Article;
import dev.onrecord.streams.state.ArticleState;

/** How an arriving article relates to what is known of it. */
enum Verdict {
  /** To be read and counted. */
  NEW,
  /** The same as what is counted now. */
  SEEN,
  /** A newer revision or a later withdrawal is known. */
  OLDER;

  /**
   * Judges a copy that is to be read again. Only the current revision is, so that a copy neither
   * replaces a newer one nor brings back what was withdrawn since the copy was made.
   */
  static Verdict onCopy(Article article, String fingerprint, String extractor, ArticleState seen) {
    boolean current =
        seen != null
            && !seen.getWithdrawn()
            && article.getRevision().toEpochMilli() == seen.getRevision()
            && fingerprint.equals(seen.getFingerprint());
    return current ? on(article, fingerprint, extractor, seen) : OLDER;
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
