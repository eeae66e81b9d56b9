package dev.onrecord.extraction.rules;

import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBD;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBN;

import dev.onrecord.extraction.rules.grammar.Edit;
import dev.onrecord.extraction.rules.grammar.Reading;
import dev.onrecord.extraction.rules.grammar.Rule;
import dev.onrecord.extraction.rules.grammar.WordList;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.tagging.Wording;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What others pass on: "RIA quoted Demir as saying", "residents were told by Ruiz that", "the
 * agency reported, citing Demir". The words are Demir's and Ruiz's.
 */
final class SaidThrough implements Rule {
  private static final WordList BE = WordList.of("be");
  private static final WordList HEARER = WordList.of("hearer");
  private static final WordList QUOTE = WordList.of("quote");
  private static final WordList REPORT = WordList.of("report");

  /** The most tokens of a name with its office. */
  private static final int LONGEST = 15;

  @Override
  public String name() {
    return "said-through";
  }

  @Override
  public List<Edit> edits(Reading article) {
    return article.forEach(
        statement -> statement.cue().flatMap(cue -> through(article, statement, cue)));
  }

  private static Optional<Edit> through(Reading article, Utterance statement, TokenSpan cue) {
    return quoted(article, cue)
        .or(() -> citing(article, statement, cue))
        .map(
            speaker ->
                (Edit)
                    new Edit.Replace(
                        statement,
                        new Wording(Optional.of(speaker), cue, without(statement, speaker))))
        .or(() -> by(article, statement, cue));
  }

  /** "quoted an official, Reza Karimi, as saying": the cue is either verb. */
  private static Optional<TokenSpan> quoted(Reading article, TokenSpan cue) {
    SentenceView words = article.words();
    int start = words.sentenceStart(cue.from());
    int end = words.sentenceEnd(cue.from());
    int as = cue.from();
    int limit = Math.min(end, cue.to() + LONGEST);
    while (as < limit && !isAsSaying(words, as)) {
      as++;
    }
    if (as == limit) {
      as = cue.from() - 1;
      if (!isAsSaying(words, as)) {
        return Optional.empty();
      }
    }
    int verb = as - 1;
    while (verb > Math.max(start, as - LONGEST) && !QUOTE.at(words, verb)) {
      verb--;
    }
    boolean active =
        QUOTE.at(words, verb)
            && verb + 1 < as
            && (cue.contains(verb) || cue.contains(as + 1))
            && !BE.at(words, verb - 1);
    return active ? Optional.of(trimmed(words, verb + 1, as)) : Optional.empty();
  }

  private static boolean isAsSaying(SentenceView words, int as) {
    return words.is(as, "as") && words.is(as + 1, "saying");
  }

  /** "The port was open, the agency reported, citing Oleg Sidorenko." */
  private static Optional<TokenSpan> citing(Reading article, Utterance statement, TokenSpan cue) {
    SentenceView words = article.words();
    int end = words.sentenceEnd(cue.from());
    int last = statement.content().get(statement.content().size() - 1).to();
    int at = Math.max(cue.to(), statement.speaker().map(TokenSpan::to).orElse(0));
    boolean cites =
        last <= cue.from() && words.isMark(at, ",") && words.is(at + 1, "citing") && at + 2 < end;
    int to = at + 2;
    while (cites && to < Math.min(end, at + 2 + LONGEST) && article.nameBefore(to).isEmpty()) {
      to++;
    }
    boolean named = cites && article.nameBefore(to).isPresent() && words.isMark(to, ".,");
    return named ? Optional.of(new TokenSpan(at + 2, to)) : Optional.empty();
  }

  /**
   * "Residents were told by the fire chief, Ana Gilmour, to leave", "it was announced by X that"
   */
  private static Optional<Edit> by(Reading article, Utterance statement, TokenSpan cue) {
    SentenceView words = article.words();
    int verb = cue.to() - 1;
    while (verb > cue.from() && words.is(verb, "by")) {
      verb--;
    }
    boolean passive =
        words.is(verb, VBN, VBD)
            && (REPORT.at(words, verb) || HEARER.at(words, verb))
            && words.is(verb + 1, "by")
            && (BE.at(words, verb - 1) || BE.at(words, verb - 2));
    if (!passive) {
      return Optional.empty();
    }
    int end = words.sentenceEnd(verb);
    int to = verb + 2;
    int limit = Math.min(end, to + LONGEST);
    while (to < limit && !words.is(to, "that") && !words.is(to, "to")) {
      to++;
    }
    int last = statement.content().get(statement.content().size() - 1).to();
    if (to == limit || to == verb + 2 || last <= to) {
      return Optional.empty();
    }
    TokenSpan speaker = trimmed(words, verb + 2, to);
    boolean named = false;
    for (int i = speaker.from() + 1; i <= speaker.to(); i++) {
      named |= article.nameBefore(i).isPresent();
    }
    return named
        ? Optional.of(
            new Edit.Replace(
                statement,
                new Wording(
                    Optional.of(speaker),
                    new TokenSpan(verb, verb + 1),
                    List.of(new TokenSpan(to, last)))))
        : Optional.empty();
  }

  private static TokenSpan trimmed(SentenceView words, int from, int limit) {
    int to = limit;
    while (to > from + 1 && words.isMark(to - 1, ",")) {
      to--;
    }
    return new TokenSpan(from, to);
  }

  /** The content without what belongs to the speaker. */
  private static List<TokenSpan> without(Utterance statement, TokenSpan speaker) {
    List<TokenSpan> left = new ArrayList<>();
    for (TokenSpan piece : statement.content()) {
      if (!piece.overlaps(speaker)) {
        left.add(piece);
      } else if (piece.to() > speaker.to() + 2) {
        left.add(new TokenSpan(speaker.to(), piece.to()));
      }
    }
    return left.isEmpty() ? statement.content() : left;
  }
}
