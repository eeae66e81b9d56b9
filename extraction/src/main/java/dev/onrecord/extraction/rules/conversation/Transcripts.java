package dev.onrecord.extraction.rules.conversation;

import dev.onrecord.extraction.rules.grammar.Edit;
import dev.onrecord.extraction.rules.grammar.Reading;
import dev.onrecord.extraction.rules.grammar.Rule;
import dev.onrecord.extraction.rules.grammar.WordList;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A transcript: paragraphs that begin with "NAME:" again and again, each of them a turn. In courts
 * and parliaments questions are turns too.
 */
public final class Transcripts implements Rule {
  private static final WordList RECORD = WordList.of("record");
  private static final WordList RECORD_LABEL = WordList.of("record-label");

  /** Fewer turns make no transcript. */
  private static final int FEWEST = 4;

  /** As many different people speak in a committee, but not in an interview. */
  private static final int COMPANY = 3;

  /** As in interviews, which see. */
  private static final double CONFIDENCE = 0.95;

  @Override
  public String name() {
    return "transcripts";
  }

  @Override
  public List<Edit> edits(Reading article) {
    SentenceView words = article.words();
    List<Turn> turns = Turn.of(words);
    Map<String, List<Turn>> speakers = new LinkedHashMap<>();
    turns.forEach(
        turn -> speakers.computeIfAbsent(turn.key(words), k -> new ArrayList<>()).add(turn));
    List<List<Turn>> again = speakers.values().stream().filter(own -> own.size() > 1).toList();
    List<Turn> sure = again.stream().flatMap(List::stream).toList();
    if (again.size() < 2 || sure.size() < FEWEST || !isConversation(words, sure)) {
      return List.of();
    }
    int from = sure.stream().mapToInt(turn -> turn.label().from()).min().orElseThrow();
    int to = sure.stream().mapToInt(turn -> turn.end()).max().orElseThrow();
    Introduction introduction = new Introduction(article, from);
    boolean record =
        sure.stream().anyMatch(turn -> RECORD_LABEL.at(words, turn.last()))
            || introduction.holds(RECORD) && (again.size() >= COMPANY || isExamination(again));
    List<List<Turn>> answering =
        speakers.values().stream()
            .filter(own -> own.size() > 1 || record && isInside(words, own.get(0), from, to))
            .filter(own -> record || !isInterviewer(words, own))
            .toList();
    Labels labels = new Labels(article, introduction, answering, record);
    Map<Integer, Set<Utterance>> statements = article.bySentence();
    List<Edit> edits = new ArrayList<>();
    answering.stream()
        .flatMap(List::stream)
        .filter(turn -> article.isRead(turn.end() - 1))
        .forEach(turn -> settle(words, turn, labels, statements, edits));
    return edits;
  }

  /** Whether somebody says "I" or asks "you", unlike in tables and lists. */
  private static boolean isConversation(SentenceView words, List<Turn> turns) {
    long spoken = turns.stream().filter(turn -> turn.isSpoken(words)).count();
    return spoken * 2 >= turns.size();
  }

  /** "Q." and "A.", as courts write them. */
  private static boolean isExamination(List<List<Turn>> speakers) {
    return speakers.stream().anyMatch(turns -> turns.get(0).questioner().isPresent());
  }

  /** A single turn is one among the others, or of the chair or the court. */
  private static boolean isInside(SentenceView words, Turn turn, int from, int to) {
    boolean among = turn.label().from() > from && turn.end() < to;
    return among || RECORD_LABEL.at(words, turn.last());
  }

  /** Who mostly asks. */
  private static boolean isInterviewer(SentenceView words, List<Turn> turns) {
    return turns.stream().filter(turn -> turn.asks(words)).count() * 2 >= turns.size();
  }

  private static void settle(
      SentenceView words,
      Turn turn,
      Labels labels,
      Map<Integer, Set<Utterance>> statements,
      List<Edit> edits) {
    statements.getOrDefault(words.sentenceStart(turn.label().from()), Set.of()).stream()
        .filter(s -> s.cue().filter(cue -> isBefore(cue, turn)).isPresent())
        .map(Edit.Drop::new)
        .forEach(edits::add);
    labels
        .speaker(turn)
        .map(
            speaker ->
                new Utterance(Optional.of(speaker), Optional.empty(), turn.said(), CONFIDENCE))
        .map(Edit.Settle::new)
        .ifPresent(edits::add);
  }

  private static boolean isBefore(TokenSpan cue, Turn turn) {
    return cue.from() >= turn.label().from() && cue.to() <= turn.said().get(0).from();
  }
}
