package dev.onrecord.extraction.corrections;

import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds statements that a tagger missed though nothing could be plainer: a name or a pronoun, a
 * verb of saying behind it, and a clause.
 */
final class MissedCues {
  private static final int REACH = 25;

  private final Board board;
  private final Document document;

  MissedCues(Board board) {
    this.board = board;
    this.document = board.document();
  }

  List<Utterance> find() {
    List<Utterance> found = new ArrayList<>();
    for (int i = 1; i < board.size(); i++) {
      if (!ReportingWords.mayBe(document.end(i) - document.start(i))
          || !Character.isLowerCase(document.firstChar(i))
          || board.isQuoted(i)
          || !board.isFree(i)) {
        continue;
      }
      Optional<Utterance> utterance = at(i, board.word(i));
      if (utterance.isPresent()) {
        board.take(utterance.get());
        found.add(utterance.get());
      }
    }
    return found;
  }

  private Optional<Utterance> at(int token, String word) {
    if (ReportingWords.isFinite(word)) {
      return finite(token);
    }
    if (ReportingWords.isThought(word)) {
      return thought(token);
    }
    if (ReportingWords.isParticiple(word)) {
      return participle(token);
    }
    return ReportingWords.isNoun(word) ? noun(token) : Optional.empty();
  }

  private Optional<Utterance> finite(int verb) {
    int from = board.startOfVerb(verb);
    Optional<TokenSpan> subject =
        board.subjectBefore(from).filter(board::isFree).filter(this::isIndependent);
    if (subject.isEmpty() && !isSecondVerb(from, board.word(verb)) && !isSecondSaid(from, verb)) {
      return Optional.empty();
    }
    TokenSpan cue = new TokenSpan(from, verb + 1);
    return content(verb + 1).map(content -> utterance(subject, cue, content));
  }

  /** "Riga wants the council to pay" */
  private Optional<Utterance> thought(int verb) {
    int from = board.startOfVerb(verb);
    TokenSpan cue = new TokenSpan(from, verb + 1);
    return board
        .subjectBefore(from)
        .filter(board::isFree)
        .filter(this::isIndependent)
        .flatMap(
            subject ->
                content(verb + 1).map(thought -> utterance(Optional.of(subject), cue, thought)));
  }

  /** "ordered families to leave, and advised" */
  private boolean isSecondVerb(int from, String verb) {
    boolean and = board.is(from - 1, "and") || board.is(from - 1, "but");
    if (!and || !ReportingWords.isConjoined(verb)) {
      return false;
    }
    int at = from - 2;
    int first = Math.max(board.sentenceStart(from), at - REACH);
    while (at >= first && !board.isContent(at)) {
      at--;
    }
    return at >= first;
  }

  /** "took the floor and said, if ...", "sat down and said that ..." */
  private boolean isSecondSaid(int from, int verb) {
    return board.is(from - 1, "and")
        && board.is(verb, "said")
        && (board.isMark(verb + 1, ",:") || board.is(verb + 1, "that"));
  }

  /** "..., warning of", "with the United States warning of" */
  private Optional<Utterance> participle(int verb) {
    TokenSpan cue = new TokenSpan(verb, verb + 1);
    Optional<TokenSpan> name = board.nameBefore(verb).filter(board::isFree);
    if (name.isPresent()) {
      int from = name.get().from();
      from = board.is(from - 1, "the") ? from - 1 : from;
      TokenSpan speaker = new TokenSpan(from, verb);
      return board.is(from - 1, "with")
          ? content(verb + 1).map(content -> utterance(Optional.of(speaker), cue, content))
          : Optional.empty();
    }
    int before = board.startOfVerb(verb) - 1;
    boolean comma =
        board.isMark(before, ",")
            || (board.isMark(before, "”\"’") && board.isMark(before - 1, ","));
    return comma
        ? content(verb + 1).map(content -> utterance(Optional.empty(), cue, content))
        : Optional.empty();
  }

  /** "the Kremlin's insistence it is not ..." */
  private Optional<Utterance> noun(int noun) {
    boolean clause = board.is(noun + 1, "that") || Board.isSubject(board.word(noun + 1));
    if (!clause) {
      return Optional.empty();
    }
    TokenSpan cue = new TokenSpan(noun, noun + 1);
    return board
        .ownerBefore(noun)
        .filter(board::isFree)
        .flatMap(owner -> content(noun + 1).map(said -> utterance(Optional.of(owner), cue, said)));
  }

  /** What follows the verb up to the end of the sentence, or to what somebody else says. */
  private Optional<TokenSpan> content(int from) {
    int end = board.sentenceEnd(from - 1);
    int start = from;
    while (start < end && board.isMark(start, ",:")) {
      start++;
    }
    if (start >= end) {
      return Optional.empty();
    }
    if (ReportingWords.beginsCircumstance(board.word(start))) {
      start = thatAfter(start, end);
    }
    return start < 0 ? Optional.empty() : board.freeRun(start, end);
  }

  private int thatAfter(int from, int end) {
    for (int i = from; i < Math.min(end, from + REACH); i++) {
      if (board.is(i, "that") && !board.isQuoted(i)) {
        return i;
      }
    }
    return -1;
  }

  /** No preposition governs the name: the leader of a country is not the country. */
  private boolean isIndependent(TokenSpan subject) {
    int at = subject.from() - 1;
    return at < board.sentenceStart(subject.from())
        || board.isMark(at, ",;:—–")
        || CONNECTORS.contains(board.word(at));
  }

  private static final Set<String> CONNECTORS =
      Set.of("and", "but", "while", "as", "when", "though", "although", "because", "turn", "that");

  private static Utterance utterance(
      Optional<TokenSpan> speaker, TokenSpan cue, TokenSpan content) {
    return new Utterance(speaker, Optional.of(cue), List.of(content));
  }
}
