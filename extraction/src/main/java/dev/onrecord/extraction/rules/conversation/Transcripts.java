package dev.onrecord.extraction.rules.conversation;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.rules.grammar.Edit;
import dev.onrecord.extraction.rules.grammar.Paragraphs;
import dev.onrecord.extraction.rules.grammar.Reading;
import dev.onrecord.extraction.rules.grammar.Rule;
import dev.onrecord.extraction.rules.grammar.WordList;
import dev.onrecord.extraction.tagging.Name;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A transcript: paragraphs that begin with "NAME:" again and again, each of them a turn. */
public final class Transcripts implements Rule {
  private static final WordList FIRST_PERSON = WordList.of("first-person");
  private static final WordList SECOND_PERSON = WordList.of("second-person");

  /** Fewer turns make no transcript. */
  private static final int FEWEST = 4;

  private static final int LONGEST_LABEL = 5;

  /** As in interviews: all 47 turns and answers found in annotated articles were right. */
  private static final double CONFIDENCE = 0.95;

  private record Turn(TokenSpan label, TokenSpan said) {}

  @Override
  public String name() {
    return "transcripts";
  }

  @Override
  public List<Edit> edits(Reading article) {
    SentenceView words = article.words();
    Map<String, List<Turn>> speakers = new LinkedHashMap<>();
    for (TokenSpan paragraph : Paragraphs.of(words)) {
      turn(words, paragraph)
          .ifPresent(
              turn ->
                  speakers
                      .computeIfAbsent(words.word(turn.label().to() - 1), k -> new ArrayList<>())
                      .add(turn));
    }
    speakers.values().removeIf(turns -> turns.size() < 2);
    List<Turn> all = speakers.values().stream().flatMap(List::stream).toList();
    if (speakers.size() < 2 || all.size() < FEWEST || !isConversation(words, all)) {
      return List.of();
    }
    List<List<Turn>> answering =
        speakers.values().stream().filter(turns -> !isInterviewer(words, turns)).toList();
    Optional<TokenSpan> only =
        answering.size() == 1
            ? Interviews.interviewed(article, all.get(0).label().from())
            : Optional.empty();
    List<Edit> edits = new ArrayList<>();
    Map<Integer, Set<Utterance>> statements = article.bySentence();
    Map<String, TokenSpan> people = people(article);
    answering.forEach(turns -> settle(article, turns, only, statements, people, edits));
    return edits;
  }

  /** Whether somebody says "I" or asks "you", unlike in tables and lists. */
  private static boolean isConversation(SentenceView words, List<Turn> turns) {
    long spoken =
        turns.stream()
            .map(Turn::said)
            .filter(
                said ->
                    words.isMark(said.to() - 1, "?")
                        || IntStream.range(said.from(), said.to())
                            .anyMatch(i -> FIRST_PERSON.at(words, i) || SECOND_PERSON.at(words, i)))
            .count();
    return spoken * 2 >= turns.size();
  }

  private static Optional<Turn> turn(SentenceView words, TokenSpan paragraph) {
    int colon = paragraph.from();
    int limit = Math.min(paragraph.to() - 1, colon + LONGEST_LABEL);
    while (colon < limit && !words.isMark(colon, ":") && !words.isQuoted(colon)) {
      colon++;
    }
    boolean label =
        colon > paragraph.from()
            && words.isMark(colon, ":")
            && IntStream.range(paragraph.from(), colon)
                .allMatch(i -> words.isCapitalised(i) || words.isMark(i, "."));
    return label && colon + 2 < paragraph.to()
        ? Optional.of(
            new Turn(
                new TokenSpan(paragraph.from(), colon),
                Paragraphs.unstopped(words, colon + 1, paragraph.to())))
        : Optional.empty();
  }

  /** Who mostly asks. */
  private static boolean isInterviewer(SentenceView words, List<Turn> turns) {
    long asked = turns.stream().filter(turn -> words.isMark(turn.said().to() - 1, "?")).count();
    return asked * 2 >= turns.size();
  }

  private static void settle(
      Reading article,
      List<Turn> turns,
      Optional<TokenSpan> only,
      Map<Integer, Set<Utterance>> statements,
      Map<String, TokenSpan> people,
      List<Edit> edits) {
    SentenceView words = article.words();
    for (Turn turn : turns) {
      if (!article.isRead(turn.said().to() - 1)) {
        continue;
      }
      statements.getOrDefault(words.sentenceStart(turn.label().from()), Set.of()).stream()
          .filter(s -> s.cue().filter(cue -> isBefore(cue, turn)).isPresent())
          .map(Edit.Drop::new)
          .forEach(edits::add);
      named(article, people, turn.label())
          .or(() -> only)
          .map(
              speaker ->
                  new Utterance(
                      Optional.of(speaker), Optional.empty(), List.of(turn.said()), CONFIDENCE))
          .map(Edit.Settle::new)
          .ifPresent(edits::add);
    }
  }

  private static boolean isBefore(TokenSpan cue, Turn turn) {
    return cue.from() >= turn.label().from() && cue.to() <= turn.said().from();
  }

  /** The first name of a person that holds each word, in lower case. */
  private static Map<String, TokenSpan> people(Reading article) {
    SentenceView words = article.words();
    Map<String, TokenSpan> people = new HashMap<>();
    for (Name name : article.names()) {
      if (name.type() == NameType.PERSON) {
        IntStream.range(name.tokens().from(), name.tokens().to())
            .forEach(i -> people.putIfAbsent(words.word(i), name.tokens()));
      }
    }
    return people;
  }

  /** The label, or the name of the article that it is short for. */
  private static Optional<TokenSpan> named(
      Reading article, Map<String, TokenSpan> people, TokenSpan label) {
    Optional<TokenSpan> first =
        Optional.ofNullable(people.get(article.words().word(label.to() - 1)));
    return first.isPresent() && article.nameBefore(label.to()).isPresent()
        ? article.nameBefore(label.to()).filter(name -> name.from() >= label.from()).or(() -> first)
        : first;
  }
}
