package dev.onrecord.extraction.actors.speakers.strategy;

import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.NN;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.NNS;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.PRP;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBD;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBN;

import dev.onrecord.extraction.actors.linking.LinkedArticle;
import dev.onrecord.extraction.actors.names.Prepositions;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.text.TokenSpan;
import dev.onrecord.extraction.text.WordKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words of one speaker: "she", "a senior White House official", "the spokesman for the German
 * chancellery".
 *
 * @param core the tokens up to the head: "a senior White House official"
 * @param rest the token after the head
 * @param end the token after the last
 */
public record SpeakerPhrase(SentenceView words, TokenSpan core, int rest, int end) {
  private static final Set<String> INDEFINITE =
      Set.of(
          "a", "an", "one", "another", "some", "any", "several", "many", "most", "few", "other",
          "two", "three", "four", "five", "no", "each", "every", "certain", "all", "both");

  /** What those do who did not write it. */
  private static final Set<String> PASSED_ON =
      Set.of("obtained", "seen", "commissioned", "cited", "reviewed", "viewed", "funded", "quoted");

  private static final int NEAR = 5;

  /** Prepositions between a noun and its owner. */
  private static final Set<String> OF_OWNER = Set.of("of", "for", "from", "at", "with", "in", "by");

  public static SpeakerPhrase of(LinkedArticle article, TokenSpan speaker) {
    SentenceView words = article.words();
    int to = speaker.from() + 1;
    while (to < speaker.to()
        && (article.mentionAt(to).isPresent() || !ends(words, to, speaker.to()))) {
      to++;
    }
    return new SpeakerPhrase(words, new TokenSpan(speaker.from(), to), to, speaker.to());
  }

  private static boolean ends(SentenceView words, int token, int limit) {
    String key = words.key(token);
    if (key.isEmpty()) {
      return !words.isPossessive(token)
          && !words.isPunctuation(token, '-')
          && !words.isPunctuation(token, '.');
    }
    return Prepositions.is(key)
        || Prepositions.isRelative(key)
        || (token + 1 < limit && opensClause(words, token))
        || issuedBy(words, token) > 0;
  }

  /** "A letter | he sent", "figures | the ministry published" */
  private static boolean opensClause(SentenceView words, int token) {
    return words.is(token, PRP)
        || (WordKey.isArticle(words.key(token)) && words.is(token - 1, NN, NNS));
  }

  /** The "by" of "a note prepared last year by the budget office"; -1 for none. */
  private static int issuedBy(SentenceView words, int token) {
    boolean issued = words.is(token, VBN, VBD) && !PASSED_ON.contains(words.key(token));
    boolean dated = words.hasKey(token, "last") && words.is(token - 1, NN);
    for (int i = token + 1; (issued || dated) && i <= token + NEAR; i++) {
      if (words.hasKey(i, "by")) {
        return i;
      }
      if (words.key(i).isEmpty() || Prepositions.is(words.key(i))) {
        return -1;
      }
    }
    return -1;
  }

  TokenSpan tokens() {
    return new TokenSpan(core.from(), end);
  }

  /**
   * The words after the preposition that follows the head: "the German chancellery", also in "the
   * note, (prepared) by the German chancellery".
   */
  public Optional<TokenSpan> complement() {
    int participle = words.isPunctuation(rest, ',') ? rest + 1 : rest;
    int by = words.hasKey(participle, "by") ? participle : issuedBy(words, participle);
    int preposition = by > 0 ? by : rest;
    return preposition < end - 1 && OF_OWNER.contains(words.key(preposition))
        ? Optional.of(new TokenSpan(preposition + 1, end))
        : Optional.empty();
  }

  /** Whether the word may stand between a noun and its owner. */
  static boolean isOfOwner(String word) {
    return OF_OWNER.contains(word);
  }

  /** "A court in Moscow" */
  boolean isLocated() {
    return rest < end
        && (words.hasKey(rest, "in") || words.hasKey(rest, "at"))
        && !words.hasKey(rest + 1, "charge");
  }

  /** "The": one who is known already. */
  boolean isDefinite() {
    return words.hasKey(core.from(), "the");
  }

  /** The head: "official". */
  public String noun() {
    for (int i = core.to() - 1; i >= core.from(); i--) {
      if (!words.key(i).isEmpty()) {
        return words.key(i);
      }
    }
    return "";
  }

  /** The words of the core. */
  List<String> keys() {
    return words.keys(core);
  }

  /** The words of the core before the head. */
  List<String> beforeNoun() {
    List<String> keys = keys();
    return keys.isEmpty() ? keys : new ArrayList<>(keys.subList(0, keys.size() - 1));
  }

  public boolean isIndefinite() {
    return INDEFINITE.contains(words.key(core.from()));
  }
}
