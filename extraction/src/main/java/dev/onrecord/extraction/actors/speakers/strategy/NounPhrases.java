package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.actors.linking.LinkedArticle;
import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.actors.names.Prepositions;
import dev.onrecord.extraction.actors.names.SpeakerNouns;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the phrases that stand around verbs, and whom they mean. */
final class NounPhrases {
  /** Tokens of a phrase and of a sentence that are looked at: the time stays linear. */
  private static final int LONGEST = 10;

  private static final int SENTENCE = 200;

  private static final Set<String> AUXILIARY =
      Set.of(
          "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would",
          "to", "also", "later");

  private final Context context;
  private final LinkedArticle article;
  private final SentenceView words;

  NounPhrases(Context context) {
    this.context = context;
    this.article = context.article();
    this.words = context.words();
  }

  /** Whom a phrase means where the article is read now. */
  Resolution resolve(TokenSpan tokens) {
    SpeakerPhrase phrase = SpeakerPhrase.of(article, tokens);
    SpeakerNouns nouns = context.lexicon().nouns();
    boolean nobody = phrase.isIndefinite() && nouns.isBody(phrase.noun()) && !hasName(tokens);
    if (nobody || nouns.isDocument(phrase.noun())) {
      return Resolution.UNKNOWN;
    }
    Resolution resolution =
        SpeakerStrategies.resolve(phrase, context, () -> OwnerInFront.of(phrase, context));
    return resolution.at().isPresent() ? resolution : resolution.seenAt(tokens);
  }

  boolean hasName(TokenSpan phrase) {
    return IntStream.range(phrase.from(), phrase.to())
        .anyMatch(token -> article.mentionAt(token).isPresent());
  }

  boolean isAuxiliary(int token) {
    return AUXILIARY.contains(words.key(token));
  }

  /** Whether the token may stand before the head of a phrase, or be it. */
  boolean isPart(int token) {
    return article.mentionAt(token).isPresent()
        || words.isPossessive(token)
        || words.isPunctuation(token, '-')
        || words.is(
            token,
            PartOfSpeech.NN,
            PartOfSpeech.NNS,
            PartOfSpeech.NNP,
            PartOfSpeech.JJ,
            PartOfSpeech.DT,
            PartOfSpeech.CD,
            PartOfSpeech.POS,
            PartOfSpeech.PRPS);
  }

  /** The phrase that begins here. */
  Optional<TokenSpan> from(int token) {
    int end = token;
    int limit = Math.min(words.size(), token + LONGEST);
    while (end < limit && (isPart(end) || (end > token && words.hasKey(end, "of")))) {
      end++;
    }
    return end > token ? Optional.of(new TokenSpan(token, end)) : Optional.empty();
  }

  /** The phrase directly before a verb, which begins at this token or later. */
  Optional<TokenSpan> before(int verb, int first) {
    int to = verb;
    while (to > first && (isAuxiliary(to - 1) || words.is(to - 1, PartOfSpeech.RB))) {
      to--;
    }
    if (to > first && words.is(to - 1, PartOfSpeech.PRP)) {
      return Optional.of(new TokenSpan(to - 1, to));
    }
    return endingAt(to, first).filter(phrase -> !isGoverned(phrase.from()));
  }

  /** The phrase that ends before this token, whatever governs it. */
  Optional<TokenSpan> endingAt(int to, int first) {
    int from = to;
    int limit = Math.max(first, to - LONGEST);
    while (from > limit && isPart(from - 1) && !(from < to && begins(from))) {
      from--;
    }
    return from < to ? Optional.of(new TokenSpan(from, to)) : Optional.empty();
  }

  private boolean isGoverned(int phrase) {
    int at = phrase - 1;
    int limit = phrase - LONGEST;
    while (at > limit && isPart(at)) {
      at--;
    }
    return Prepositions.is(words.key(at));
  }

  private boolean begins(int token) {
    return words.is(token, PartOfSpeech.DT, PartOfSpeech.PRPS);
  }

  /** The subject of a verb: the phrase before it, or that with which the sentence is about. */
  Optional<TokenSpan> subject(int verb) {
    int start = words.sentenceStart(verb);
    return before(verb, start).or(() -> first(start, verb));
  }

  /** The first phrase of a sentence that no preposition governs. */
  Optional<TokenSpan> first(int start, int end) {
    int from = afterDateline(start, end);
    if (words.is(from, PartOfSpeech.PRP)) {
      return Optional.of(new TokenSpan(from, from + 1));
    }
    for (int i = from; i < Math.min(end, from + SENTENCE); i++) {
      Optional<Mention> mention = article.mentionAt(i);
      if (mention.isPresent()) {
        TokenSpan tokens = mention.get().tokens();
        if (!isGoverned(tokens.from()) && !words.isPossessive(tokens.to())) {
          return Optional.of(tokens);
        }
        i = tokens.to() - 1;
      }
    }
    return words.is(from, PartOfSpeech.DT) ? from(from) : Optional.empty();
  }

  /** "HULL, May 3 - The council": where the sentence itself begins. */
  private int afterDateline(int start, int end) {
    for (int i = start; i < Math.min(end, start + LONGEST); i++) {
      if (words.isMark(i, ":—–-") && words.isCapitalised(i + 1)) {
        return i + 1;
      }
    }
    return start;
  }
}
