package dev.onrecord.extraction.actors.linking;

import dev.onrecord.extraction.actors.names.Honorifics;
import dev.onrecord.extraction.actors.names.Prepositions;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.text.TokenSpan;
import dev.onrecord.extraction.text.WordKey;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads what an article calls a person beside the name, in whatever words: "the potter Mary Stone",
 * "her husband, Tom Moss", "Mary Stone, 34, a former dancer", "Tom Moss, who is a nurse".
 */
final class Trades {
  /** Words of one description: the time stays linear. */
  private static final int REACH = 8;

  private static final Set<String> IS = Set.of("is", "was", "became");
  private static final Set<String> FORMER = Set.of("former", "ex", "retired", "once");
  private static final Set<String> AGED = Set.of("now", "aged", "age", "then");
  private static final String YEARS = "-year-old";

  private final SentenceView words;
  private final Honorifics honorifics;

  Trades(SentenceView words, Honorifics honorifics) {
    this.words = words;
    this.honorifics = honorifics;
  }

  /** The words of the descriptions around this name; "former" stands in front of those of one. */
  Set<String> of(TokenSpan name) {
    Set<String> found = new HashSet<>();
    before(name.from(), found);
    after(name.to(), found);
    return found;
  }

  private void before(int name, Set<String> found) {
    int first = words.sentenceStart(name);
    int at = name - 1;
    while (at > first
        && (honorifics.isBefore(words.key(at)) && words.isCapitalised(at)
            || words.isPunctuation(at, '.'))) {
      at--;
    }
    boolean comma = words.isPunctuation(at, ',');
    int to = comma ? at : at + 1;
    int from = to;
    int limit = Math.max(first, to - REACH);
    while (from > limit && isPart(from - 1)) {
      from--;
    }
    boolean own = words.is(from - 1, PartOfSpeech.PRPS) || words.isPossessive(from - 1);
    boolean determined = own || words.is(from - 1, PartOfSpeech.DT);
    boolean complement = !own && Prepositions.is(words.key(from - 2));
    if (from < to && !(comma && (!determined || complement))) {
      add(from, to, found);
    }
  }

  private boolean isPart(int token) {
    return words.is(token, PartOfSpeech.JJ, PartOfSpeech.CD, PartOfSpeech.VBN)
        || words.isPunctuation(token, '-')
        || (words.is(token, PartOfSpeech.NN) && words.isLowerCase(token));
  }

  private void after(int end, Set<String> found) {
    int at = end;
    if (words.isPunctuation(at, ',') || words.isPunctuation(at, '(')) {
      int age = AGED.contains(words.key(at + 1)) ? at + 2 : at + 1;
      if (words.is(age, PartOfSpeech.CD)) {
        found.add(words.key(age));
        at = words.isPunctuation(age + 1, ')') ? age + 2 : age + 1;
      }
    }
    int from = at + 1;
    if (words.hasKey(from, "who") && IS.contains(words.key(from + 1))) {
      at = from + 1;
      from = at + 1;
    } else if (!words.isPunctuation(at, ',')) {
      return;
    }
    int head = Appositions.headAfter(words, at);
    if (head > 0
        && (WordKey.isArticle(words.key(from))
            || words.is(from, PartOfSpeech.PRPS)
            || words.isPunctuation(at, ','))) {
      add(from, head + 1, found);
    }
  }

  private void add(int from, int to, Set<String> found) {
    boolean former = false;
    for (int i = from; i < to; i++) {
      String key = words.key(i);
      former |= FORMER.contains(key);
      if (!key.isEmpty() && !words.is(i, PartOfSpeech.DT, PartOfSpeech.PRPS)) {
        String plain = key.startsWith("ex-") ? key.substring("ex-".length()) : key;
        found.add(plain.replace(YEARS, ""));
        if (former || key.startsWith("ex-")) {
          found.add("former " + plain);
        }
      }
    }
  }
}
