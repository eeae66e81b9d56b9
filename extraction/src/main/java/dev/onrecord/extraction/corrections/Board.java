package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.tagging.Name;
import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A tagged document as the rules look at it: words, names, and what is spoken for. */
final class Board {
  private static final Set<String> SUBJECTS = Set.of("he", "she", "it", "they", "who");
  private static final Set<String> CONJUNCTIONS = Set.of("and", "or", "but", "nor", "who", "which");
  private static final Set<String> AUXILIARIES =
      Set.of(
          "has",
          "have",
          "had",
          "also",
          "later",
          "then",
          "further",
          "instead",
          "once",
          "again",
          "meanwhile");

  private final Document document;
  private final Map<Integer, TokenSpan> namesByEnd = new HashMap<>();
  private final Map<Integer, TokenSpan> namesByStart = new HashMap<>();
  private final BitSet persons = new BitSet();
  private final BitSet cues = new BitSet();
  private final BitSet speakers = new BitSet();
  private final BitSet contents = new BitSet();

  Board(Tagged tagged, List<Utterance> utterances) {
    this.document = tagged.document();
    for (Name name : tagged.names()) {
      namesByEnd.put(name.tokens().to(), name.tokens());
      namesByStart.put(name.tokens().from(), name.tokens());
      if (name.type() == NameType.PERSON) {
        persons.set(name.tokens().from(), name.tokens().to());
      }
    }
    utterances.forEach(this::take);
  }

  /** Marks the words of an utterance as spoken for. */
  void take(Utterance utterance) {
    utterance.cue().ifPresent(cue -> cues.set(cue.from(), cue.to()));
    utterance.speaker().ifPresent(speaker -> speakers.set(speaker.from(), speaker.to()));
    utterance.content().forEach(piece -> contents.set(piece.from(), piece.to()));
  }

  Document document() {
    return document;
  }

  int size() {
    return document.size();
  }

  /** The word in small letters; "" outside of the text. */
  String word(int token) {
    return token < 0 || token >= document.size()
        ? ""
        : document.word(token).toLowerCase(Locale.ROOT);
  }

  boolean is(int token, String word) {
    return token >= 0
        && token < document.size()
        && document.end(token) - document.start(token) == word.length()
        && word(token).equals(word);
  }

  boolean isLowerCase(int token) {
    return token < document.size() && Character.isLowerCase(document.firstChar(token));
  }

  boolean isUpperCase(int token) {
    return token < document.size() && Character.isUpperCase(document.firstChar(token));
  }

  boolean isQuoted(int token) {
    return document.quote(token) >= 0;
  }

  boolean isFree(int token) {
    return !cues.get(token) && !speakers.get(token) && !contents.get(token);
  }

  boolean isFree(TokenSpan tokens) {
    for (int i = tokens.from(); i < tokens.to(); i++) {
      if (!isFree(i)) {
        return false;
      }
    }
    return true;
  }

  boolean isContent(int token) {
    return contents.get(token);
  }

  /** Whether a person is named among these tokens. */
  boolean namesPerson(int from, int to) {
    int person = persons.nextSetBit(from);
    return person >= 0 && person < to;
  }

  int sentenceStart(int token) {
    return document.sentenceStart(document.sentence(token));
  }

  int sentenceEnd(int token) {
    return document.sentenceEnd(document.sentence(token));
  }

  /** The first token of the auxiliaries and adverbs in front of a verb. */
  int startOfVerb(int verb) {
    int first = sentenceStart(verb);
    int from = verb;
    while (from > first && isLight(word(from - 1))) {
      from--;
    }
    return from;
  }

  private static boolean isLight(String word) {
    return AUXILIARIES.contains(word) || (word.length() > 4 && word.endsWith("ly"));
  }

  /** The name or the pronoun that ends right in front of this token. */
  Optional<TokenSpan> subjectBefore(int token) {
    TokenSpan name = namesByEnd.get(token);
    if (name != null) {
      int from = is(name.from() - 1, "the") ? name.from() - 1 : name.from();
      return Optional.of(new TokenSpan(from, name.to()));
    }
    return token > 0 && SUBJECTS.contains(word(token - 1))
        ? Optional.of(new TokenSpan(token - 1, token))
        : Optional.empty();
  }

  /** The name or the pronoun that begins at this token and is followed by a verb, it seems. */
  Optional<TokenSpan> subjectFrom(int token) {
    if (SUBJECTS.contains(word(token)) && !is(token, "who")) {
      return Optional.of(new TokenSpan(token, token + 1));
    }
    int from = is(token, "the") ? token + 1 : token;
    TokenSpan name = namesByStart.get(from);
    return name != null && isLowerCase(name.to()) && !CONJUNCTIONS.contains(word(name.to()))
        ? Optional.of(new TokenSpan(token, name.to()))
        : Optional.empty();
  }

  /** The name, with its "'s", that owns this noun. */
  Optional<TokenSpan> ownerBefore(int noun) {
    if (!is(noun - 1, "'s") && !is(noun - 1, "’s")) {
      return Optional.empty();
    }
    return nameBefore(noun - 1)
        .or(() -> nameBefore(noun))
        .map(name -> new TokenSpan(name.from(), noun));
  }

  boolean isFreeOfSpeaker(int token) {
    return token >= 0 && !speakers.get(token);
  }

  Optional<TokenSpan> nameBefore(int token) {
    return Optional.ofNullable(namesByEnd.get(token));
  }

  static boolean isSubject(String word) {
    return SUBJECTS.contains(word);
  }

  boolean isMark(int token, String marks) {
    return token >= 0
        && token < document.size()
        && document.end(token) - document.start(token) == 1
        && marks.indexOf(document.firstChar(token)) >= 0;
  }

  /**
   * What is left of a run of tokens when marks and conjunctions at its ends are taken away, and
   * nothing is taken that is spoken for.
   */
  Optional<TokenSpan> freeRun(int from, int limit) {
    int to = from;
    while (to < limit && isFree(to)) {
      to++;
    }
    while (to > from && (isMark(to - 1, ".,;:") || is(to - 1, "and") || is(to - 1, "but"))) {
      to--;
    }
    return to - from < 2 ? Optional.empty() : Optional.of(new TokenSpan(from, to));
  }
}
