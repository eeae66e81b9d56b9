package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.List;
import java.util.Optional;

/** Mends where speaker, cue and content of a statement begin and end. */
final class Boundaries {
  private static final int LONGEST_TAIL = 6;
  private static final int FARTHEST_THAT = 40;

  /** So far is looked within a sentence: the time stays linear. */
  private static final int REACH = 80;

  private final Board board;
  private final Document document;
  private final Circumstances circumstances;
  private final Conjuncts conjuncts;
  private final Unsaid unsaid;
  private final Refusals refusals;
  private final QuotedModifiers modifiers;

  Boundaries(Board board) {
    this.board = board;
    this.document = board.document();
    this.circumstances = new Circumstances(board);
    this.conjuncts = new Conjuncts(board);
    this.unsaid = new Unsaid(board);
    this.refusals = new Refusals(board);
    this.modifiers = new QuotedModifiers(board);
  }

  /** The statement, or the two that it was taken for one of; none where nobody says anything. */
  List<Utterance> mend(Utterance utterance) {
    if (utterance.content().isEmpty() || unsaid.isUnsaid(utterance)) {
      return List.of();
    }
    Utterance subject = withSubjectOfCue(withoutAccused(refusals.withoutRefusal(utterance)));
    Utterance mended =
        modifiers.mend(withThatClause(withWholeSentence(withEarlierVerb(withOwner(subject)))));
    List<Utterance> split = withoutTail(circumstances.withoutClause(mended));
    if (split.size() == 1) {
      split = circumstances.part(split.get(0));
    }
    return split.size() > 1 ? split : conjuncts.split(split.get(0));
  }

  /** "two men accused of a plot": they are not the ones who accuse. */
  private Utterance withoutAccused(Utterance utterance) {
    boolean accused =
        utterance
            .cue()
            .filter(cue -> board.is(cue.to() - 2, "accused") && board.is(cue.to() - 1, "of"))
            .filter(cue -> utterance.speaker().filter(s -> s.to() <= cue.from()).isPresent())
            .isPresent();
    return accused
        ? utterance.with(Optional.empty(), utterance.cue(), utterance.content())
        : utterance;
  }

  /** "It is demanding" is a subject and a cue. */
  private Utterance withSubjectOfCue(Utterance utterance) {
    if (utterance.speaker().isPresent() || utterance.cue().isEmpty()) {
      return utterance;
    }
    TokenSpan cue = utterance.cue().get();
    if (cue.length() > 1 && Board.isSubject(board.word(cue.from()))) {
      return utterance.with(
          Optional.of(new TokenSpan(cue.from(), cue.from() + 1)),
          Optional.of(new TokenSpan(cue.from() + 1, cue.to())),
          utterance.content());
    }
    return utterance;
  }

  /** "despite the Kremlin's insistence": whose insistence it is stands in front of it. */
  private Utterance withOwner(Utterance utterance) {
    int noun = utterance.cue().map(TokenSpan::from).orElse(0);
    if (!ReportingWords.isNoun(board.word(noun)) || !board.isFreeOfSpeaker(noun - 1)) {
      return utterance;
    }
    Optional<TokenSpan> owner = board.ownerBefore(noun);
    return owner.isEmpty()
        ? utterance
        : utterance.with(owner, utterance.cue(), utterance.content());
  }

  /** A speaker who "said" something does not speak by the verb behind it. */
  private Utterance withEarlierVerb(Utterance utterance) {
    if (utterance.speaker().isEmpty() || utterance.cue().isEmpty()) {
      return utterance;
    }
    int from = utterance.speaker().get().to();
    int cue = utterance.cue().get().from();
    int end = board.sentenceEnd(from - 1);
    if (cue <= from
        || cue >= Math.min(end, from + REACH)
        || utterance.content().get(0).from() < cue) {
      return utterance;
    }
    for (int i = from; i < cue; i++) {
      if ((board.is(i, "said") || board.is(i, "says")) && board.isFree(i) && !board.isQuoted(i)) {
        int start = i + 1;
        while (start < cue && board.isMark(start, ",:")) {
          start++;
        }
        int to = end;
        while (to > start + 1 && board.isMark(to - 1, ".")) {
          to--;
        }
        return utterance.with(
            utterance.speaker(),
            Optional.of(new TokenSpan(i, i + 1)),
            List.of(new TokenSpan(start, to)));
      }
    }
    return utterance;
  }

  /** "NATO has “moved in”, said X": what stands before the quotation is said by X too. */
  private Utterance withWholeSentence(Utterance utterance) {
    TokenSpan content = utterance.content().get(0);
    int start = board.sentenceStart(content.from());
    boolean attributedBehind =
        utterance.content().size() == 1
            && content.from() > start
            && content.from() - start < REACH
            && utterance.cue().filter(cue -> cue.from() >= content.to()).isPresent()
            && (board.isMark(content.to() - 1, ",") || board.isMark(content.to() - 2, ","))
            && !document.opensQuote(content.from())
            && board.isQuoted(content.to() - 1);
    for (int i = start; attributedBehind && i < content.from(); i++) {
      attributedBehind = board.isFree(i) && !board.isQuoted(i);
    }
    return attributedBehind
        ? utterance.with(
            utterance.speaker(), utterance.cue(), List.of(new TokenSpan(start, content.to())))
        : utterance;
  }

  /**
   * "said after the meeting, which included five leaders, that ...": the clause begins at "that"
   */
  private Utterance withThatClause(Utterance utterance) {
    TokenSpan content = utterance.content().get(0);
    boolean apart =
        utterance.content().size() == 1
            && utterance.cue().filter(cue -> hasRelative(cue.to(), content.from())).isPresent();
    int limit = Math.min(content.to() - 2, content.from() + FARTHEST_THAT);
    for (int i = content.from() + 1; apart && i < limit; i++) {
      if (board.is(i, "that") && board.isMark(i - 1, ",") && !board.isQuoted(i)) {
        return utterance.with(
            utterance.speaker(), utterance.cue(), List.of(new TokenSpan(i, content.to())));
      }
    }
    return utterance;
  }

  private boolean hasRelative(int from, int to) {
    for (int i = from; i < Math.min(to, from + FARTHEST_THAT); i++) {
      if (board.is(i, "which") || board.is(i, "who")) {
        return true;
      }
    }
    return false;
  }

  /** "“...,” it further continued" within a content: the words behind the quotation are its own. */
  private List<Utterance> withoutTail(Utterance utterance) {
    List<TokenSpan> content = utterance.content();
    TokenSpan last = content.get(content.size() - 1);
    int end = last.to();
    int verb = board.isMark(end - 1, ".") ? end - 2 : end - 1;
    int close = verb;
    while (close > last.from() && close > verb - LONGEST_TAIL && !document.closesQuote(close)) {
      close--;
    }
    if (verb - close < 2
        || !document.closesQuote(close)
        || !document.opensQuote(last.from())
        || !Board.isSubject(board.word(close + 1))
        || !board.word(verb).endsWith("ed")) {
      return List.of(utterance);
    }
    Utterance own =
        new Utterance(
            Optional.of(new TokenSpan(close + 1, close + 2)),
            Optional.of(new TokenSpan(close + 2, verb + 1)),
            List.of(new TokenSpan(last.from(), close + 1)));
    if (content.size() == 1) {
      return List.of(utterance.with(own.speaker(), own.cue(), own.content()));
    }
    return List.of(
        utterance.with(
            utterance.speaker(), utterance.cue(), content.subList(0, content.size() - 1)),
        own);
  }
}
