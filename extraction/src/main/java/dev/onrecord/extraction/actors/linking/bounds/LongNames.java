package dev.onrecord.extraction.actors.linking.bounds;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.tagging.Name;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the whole name of an organisation by the initials that follow it in brackets: a tagger
 * found "Open Harbours", or nothing, in "Pilots for Open Harbours (POH)".
 */
public final class LongNames {
  /** Tokens before the bracket that are looked at. */
  private static final int LONGEST = 14;

  private static final Set<String> SMALL =
      Set.of(
          "of", "the", "for", "and", "&", "in", "on", "to", "de", "des", "du", "del", "la", "le",
          "les", "los", "der", "die", "das", "und", "y", "e", "et", "da", "do", "dos", "di");

  private final SentenceView words;

  public LongNames(SentenceView words) {
    this.words = words;
  }

  /** The names in their order, with the whole names in the place of their parts. */
  public List<Name> complete(List<Name> names) {
    List<Name> completed = new ArrayList<>(names.size());
    int next = 0;
    for (int open = 0; open < words.size(); open++) {
      int from = words.isPunctuation(open, '(') ? start(open) : -1;
      if (from < 0) {
        continue;
      }
      while (next < names.size() && names.get(next).tokens().from() < open) {
        completed.add(names.get(next));
        next++;
      }
      replace(completed, new TokenSpan(from, open));
    }
    completed.addAll(names.subList(next, names.size()));
    return completed;
  }

  private static void replace(List<Name> names, TokenSpan whole) {
    List<Name> parts = new ArrayList<>();
    for (int i = names.size() - 1; i >= 0 && names.get(i).tokens().to() > whole.from(); i--) {
      parts.add(names.get(i));
    }
    boolean sticksOut =
        parts.stream()
            .anyMatch(part -> part.tokens().from() < whole.from() || part.tokens().equals(whole));
    if (!sticksOut) {
      names.removeAll(parts);
      names.add(new Name(whole, NameType.ORG));
    }
  }

  /** The first token of the name whose initials are in this bracket; -1 for none. */
  private int start(int open) {
    int initials = open + 1;
    if (!words.isPunctuation(initials + 1, ')') || !isInitials(words.document().word(initials))) {
      return -1;
    }
    String letters = words.key(initials);
    int left = letters.length();
    int at = open - 1;
    int first = Math.max(words.sentenceStart(open), open - LONGEST);
    while (left > 0 && at >= first) {
      String key = words.key(at);
      if (!key.isEmpty() && !(SMALL.contains(key) && key.charAt(0) != letters.charAt(left - 1))) {
        left = before(key, letters, left);
      }
      at--;
    }
    return left == 0 && words.isCapitalised(at + 1) ? at + 1 : -1;
  }

  /** The letters left before this word; -1 where it begins with another. */
  private static int before(String word, String letters, int left) {
    String[] parts = word.split("-", -1);
    int rest = left;
    for (int i = parts.length - 1; i >= 0 && rest > 0; i--) {
      if (!parts[i].isEmpty() && parts[i].charAt(0) == letters.charAt(rest - 1)) {
        rest--;
      } else if (i == 0) {
        return -1;
      }
    }
    return rest;
  }

  private static boolean isInitials(String word) {
    return word.length() >= 3
        && word.length() <= 8
        && word.chars().allMatch(Character::isUpperCase);
  }
}
