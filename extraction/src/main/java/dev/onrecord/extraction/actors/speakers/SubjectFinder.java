package dev.onrecord.extraction.actors.speakers;

import dev.onrecord.extraction.actors.linking.LinkedArticle;
import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.actors.names.Prepositions;
import dev.onrecord.extraction.actors.speakers.resolution.Resolution;
import dev.onrecord.extraction.actors.speakers.strategy.Context;
import dev.onrecord.extraction.text.TokenSpan;

/** Finds the subject of a sentence that reports without naming its speaker again. */
final class SubjectFinder {
  /** Tokens of a sentence that are looked at: the time stays linear. */
  private static final int REACH = 200;

  private final Context context;

  SubjectFinder(Context context) {
    this.context = context;
  }

  /**
   * The subject of the sentence before this token: the first name that no preposition and no noun
   * governs, and that is not part of what somebody says. Unknown where another clause begins
   * between the two.
   */
  Resolution before(int token) {
    LinkedArticle article = context.article();
    int start = context.words().sentenceStart(token);
    for (int i = start; i < Math.min(token, start + REACH); i++) {
      Mention mention = article.mentionAt(i).orElse(null);
      if (mention != null) {
        TokenSpan tokens = mention.tokens();
        if (context.discourse().isOutside(tokens)
            && !Prepositions.precede(
                context.words(), tokens.from(), context.lexicon().honorifics())) {
          return isOneClause(tokens.to(), token)
              ? Resolution.elsewhere(mention)
              : Resolution.UNKNOWN;
        }
        i = tokens.to() - 1;
      }
    }
    return Resolution.UNKNOWN;
  }

  private boolean isOneClause(int from, int to) {
    for (int i = from; i < Math.min(to, from + REACH); i++) {
      String word = context.words().key(i);
      if (Prepositions.isRelative(word) || context.lexicon().pronouns().isSubject(word)) {
        return false;
      }
    }
    return to - from < REACH;
  }
}
