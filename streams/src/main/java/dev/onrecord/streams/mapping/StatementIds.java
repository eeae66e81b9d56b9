package dev.onrecord.streams.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Gives the statements of one article their ids: a hash of the article, the actor, the normalised
 * words and an ordinal, which tells repetitions of the same words apart. An id stays the same after
 * a replay, and after a correction elsewhere in the article.
 */
final class StatementIds {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final String articleId;
  private final Map<String, Integer> ordinals = new HashMap<>();

  StatementIds(String articleId) {
    this.articleId = articleId;
  }

  String next(String actorId, String text) {
    String words = NO_WORD.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    int ordinal = ordinals.merge(actorId + '\n' + words, 1, Integer::sum);
    return Fingerprint.of(List.of(articleId, actorId, words, Integer.toString(ordinal)));
  }
}
