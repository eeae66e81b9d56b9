package dev.onrecord.training;

import dev.onrecord.extraction.tagging.features.CueLexicon;
import dev.onrecord.extraction.tagging.features.Tokens;
import dev.onrecord.extraction.tagging.lexicon.IntTable;
import java.util.List;

/** Finds the words that are never part of a cue. */
final class CueLexiconBuilder {
  /** A word seen this often and never in a cue is never a cue. */
  private static final int OFTEN = 12;

  /** A word that begins a cue less than once in this many times counts as never beginning one. */
  private static final int RARELY_FIRST = 400;

  private static final int RARELY_LATER = 100;

  private CueLexiconBuilder() {}

  static CueLexicon build(List<TrainingArticle> articles) {
    IntTable seen = new IntTable();
    IntTable first = new IntTable();
    IntTable later = new IntTable();
    for (TrainingArticle article : articles) {
      Tokens tokens = article.tokens();
      byte[] labels = Labels.ofCues(article.article());
      for (int i = 0; i < labels.length; i++) {
        seen.increment(tokens.stem(i));
        if (labels[i] == 1) {
          first.increment(tokens.stem(i));
        } else if (labels[i] == 2) {
          later.increment(tokens.stem(i));
        }
      }
    }
    IntTable stems = new IntTable();
    for (int stem : seen.keys()) {
      int known =
          (first.get(stem) * RARELY_FIRST > seen.get(stem) ? CueLexicon.FIRST : 0)
              + (later.get(stem) * RARELY_LATER > seen.get(stem) ? CueLexicon.LATER : 0);
      if (known > 0 || seen.get(stem) >= OFTEN) {
        stems.put(stem, Math.max(known, CueLexicon.NEVER));
      }
    }
    return new CueLexicon(stems);
  }
}
