package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.actors.linking.LinkedArticle;
import dev.onrecord.extraction.actors.names.SpeakerNouns;
import dev.onrecord.extraction.tagging.SentenceView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Finds who issued "the advisory": the one of whom the article says so where it speaks of it, or of
 * what made it ("sued" for "the complaint").
 */
public final class Documents {
  /** Places that are looked at on either side: the time stays linear. */
  private static final int MOST = 8;

  /** Sentences of a headline and a lead, and those after them that are read for it. */
  private static final int LEAD = 4;

  private static final int AFTER = 12;

  private static final int DEEPEST = 2;

  private final SentenceView words;
  private final SpeakerNouns nouns;
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final Map<Integer, Resolution> speakers = new HashMap<>();
  private int depth;

  Documents(LinkedArticle article, SpeakerNouns nouns) {
    this.nouns = nouns;
    this.words = article.words();
  }

  /** Notes who spoke in a sentence. */
  public void spoke(int sentence, Resolution speaker) {
    speakers.putIfAbsent(sentence, speaker);
  }

  /**
   * Searches, but not on and on: "it", which issued a document, may be another's issuer.
   *
   * @param otherwise what is found where searches already stand in one another
   */
  <T> T search(Supplier<T> search, T otherwise) {
    if (depth == DEEPEST) {
      return otherwise;
    }
    depth++;
    try {
      return search.get();
    } finally {
      depth--;
    }
  }

  /** Who issued the document that these words mean; unknown where the article does not tell. */
  Resolution issuer(SpeakerPhrase phrase, Context context) {
    return search(() -> find(phrase, context), Resolution.UNKNOWN);
  }

  private Resolution find(SpeakerPhrase phrase, Context context) {
    Issuers issuers = new Issuers(context, speakers);
    int noun = phrase.core().to() - 1;
    Resolution here = issuers.in(phrase);
    if (here.isKnown()) {
      return here;
    }
    List<Integer> found = places.computeIfAbsent(phrase.noun(), this::places);
    int next = Collections.binarySearch(found, noun);
    next = next < 0 ? -next - 1 : next;
    // "A report" is another than the one before.
    for (int i = next - 1; !phrase.isIndefinite() && i >= Math.max(0, next - MOST); i--) {
      Resolution issuer = issuers.at(found.get(i));
      if (issuer.isKnown()) {
        return issuer;
      }
    }
    int last = lead(phrase, next == 0 || phrase.isIndefinite());
    for (int i = next; i < found.size() && found.get(i) < last; i++) {
      Resolution issuer = issuers.namedAt(found.get(i));
      if (found.get(i) > noun && issuer.isKnown()) {
        return issuer;
      }
    }
    return Resolution.UNKNOWN;
  }

  /** Up to where the body of the article may tell what its lead leaves out. */
  private int lead(SpeakerPhrase phrase, boolean isNew) {
    int sentence = words.document().sentence(phrase.core().from());
    return isNew && sentence < LEAD
        ? words.document().sentenceEnd(Math.min(sentence + AFTER, words.document().sentences() - 1))
        : 0;
  }

  private List<Integer> places(String noun) {
    boolean any = nouns.isAnyDocument(noun);
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.key(i);
      if (word.equals(noun) || nouns.makes(word, noun) || (any && nouns.isDocument(word))) {
        found.add(i);
      }
    }
    return found;
  }
}
