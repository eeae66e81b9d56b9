package dev.onrecord.streams.topology;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Gives the statements of one article their ids: a hash of article, actor, normalised words and,
 * where an actor says the same words twice, the ordinal. An id survives a replay and a correction
 * elsewhere in the article.
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
