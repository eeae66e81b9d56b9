package dev.onrecord.extraction.rules.conversation;

import dev.onrecord.extraction.rules.grammar.Edit;
import dev.onrecord.extraction.rules.grammar.Paragraphs;
import dev.onrecord.extraction.rules.grammar.Reading;
import dev.onrecord.extraction.rules.grammar.Rule;
import dev.onrecord.extraction.rules.grammar.WordList;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An interview in questions and answers: each answer is a statement of the one interviewed. */
public final class Interviews implements Rule {
  private static final WordList ANNOUNCED = WordList.of("interview");
  private static final WordList ASKING = WordList.of("asking");
  private static final WordList FIRST_PERSON = WordList.of("first-person");
  private static final WordList SECOND_PERSON = WordList.of("second-person");

  /** Fewer questions make no interview. */
  private static final int FEWEST = 3;

  /** A longer paragraph is no question. */
  private static final int LONGEST = 60;

  /** How many words "Jo in Fife asks:" may have. */
  private static final int LONGEST_LABEL = 8;

  /**
   * All 47 turns and answers found in annotated articles were right, and all but one of about 40 in
   * PolNeAR, where none is marked; records and chats came later and are too few to measure.
   */
  private static final double CONFIDENCE = 0.95;

  @Override
  public String name() {
    return "interviews";
  }

  @Override
  public List<Edit> edits(Reading article) {
    SentenceView words = article.words();
    List<TokenSpan> paragraphs =
        Paragraphs.of(words).stream().filter(paragraph -> !isTime(words, paragraph)).toList();
    List<Integer> questions = questions(words, paragraphs);
    if (questions.size() < FEWEST) {
      return List.of();
    }
    List<List<TokenSpan>> answers = answers(words, paragraphs, questions);
    Introduction introduction = new Introduction(article, paragraphs.get(questions.get(0)).from());
    Optional<TokenSpan> speaker = introduction.answering();
    if (speaker.isEmpty()
        || isNamed(words, speaker.get(), answers)
        || !isConversation(words, paragraphs, questions, answers, introduction)) {
      return List.of();
    }
    TreeSet<Integer> turns = new TreeSet<>();
    article.statements().stream()
        .filter(statement -> statement.cue().isEmpty())
        .forEach(statement -> turns.add(statement.content().get(0).from()));
    Stream<List<TokenSpan>> untaken =
        answers.stream()
            .filter(answer -> turns.subSet(answer.get(0).from(), answer.get(0).to()).isEmpty());
    return Stream.concat(HeadlineWords.of(article).map(List::of).stream(), untaken)
        .filter(answer -> article.isRead(answer.get(answer.size() - 1).to() - 1))
        .<Edit>map(
            answer -> new Edit.Settle(new Utterance(speaker, Optional.empty(), answer, CONFIDENCE)))
        .toList();
  }

  /** A chat has "Jo asks:" before each of its questions, an interview has none of these. */
  private static List<Integer> questions(SentenceView words, List<TokenSpan> paragraphs) {
    List<Integer> asked = new ArrayList<>();
    List<Integer> found = new ArrayList<>();
    for (int k = 1; k < paragraphs.size() - 1; k++) {
      if (isAsked(words, paragraphs.get(k))) {
        asked.add(k);
      }
      if (isQuestion(words, paragraphs.get(k)) && !isQuestion(words, paragraphs.get(k + 1))) {
        found.add(k);
      }
    }
    return asked.size() < FEWEST ? found : asked;
  }

  private static boolean isAsked(SentenceView words, TokenSpan paragraph) {
    int last = Math.min(paragraph.to() - 1, paragraph.from() + LONGEST_LABEL);
    return IntStream.range(paragraph.from() + 1, last)
        .anyMatch(i -> ASKING.at(words, i) && words.isMark(i + 1, ":") && !words.isQuoted(i));
  }

  /** "12:04". */
  private static boolean isTime(SentenceView words, TokenSpan paragraph) {
    return IntStream.range(paragraph.from(), paragraph.to())
        .allMatch(i -> words.isMark(i, ":.") || Character.isDigit(words.word(i).charAt(0)));
  }

  private static boolean isQuestion(SentenceView words, TokenSpan paragraph) {
    return paragraph.length() <= LONGEST
        && words.isMark(paragraph.to() - 1, "?")
        && !words.isQuoted(paragraph.to() - 1)
        && !words.opensQuote(paragraph.from());
  }

  /**
   * What stands between two questions. A prompt without a question mark may stand among it: "You
   * turned down a contract."
   */
  private static List<List<TokenSpan>> answers(
      SentenceView words, List<TokenSpan> paragraphs, List<Integer> questions) {
    List<List<TokenSpan>> found = new ArrayList<>();
    for (int k = 0; k < questions.size(); k++) {
      int from = questions.get(k) + 1;
      int to = k + 1 < questions.size() ? questions.get(k + 1) : from + 1;
      List<TokenSpan> answer = new ArrayList<>();
      for (int at = from; at < to; at++) {
        TokenSpan paragraph = paragraphs.get(at);
        boolean prompt = !answer.isEmpty() && at + 1 < to && isPrompt(words, paragraph);
        if (prompt) {
          found.add(answer);
          answer = new ArrayList<>();
        } else if (!words.isMark(paragraph.from(), "([")) {
          answer.add(Paragraphs.unstopped(words, afterLabel(words, paragraph), paragraph.to()));
        }
      }
      found.add(answer);
    }
    return found.stream().filter(answer -> !answer.isEmpty()).toList();
  }

  /** After the "A:" of an answer. */
  private static int afterLabel(SentenceView words, TokenSpan paragraph) {
    int from = paragraph.from();
    boolean label = words.isCapitalised(from) && words.isMark(from + 1, ":");
    return label && from + 2 < paragraph.to() ? from + 2 : from;
  }

  private static boolean isPrompt(SentenceView words, TokenSpan paragraph) {
    return paragraph.length() <= LONGEST
        && holds(words, paragraph, SECOND_PERSON)
        && !holds(words, paragraph, FIRST_PERSON)
        && !words.isMark(paragraph.from(), "([");
  }

  /** Whether the answers are about this person: nobody names himself that often. */
  private static boolean isNamed(
      SentenceView words, TokenSpan person, List<List<TokenSpan>> answers) {
    String surname = words.word(person.to() - 1);
    long naming =
        answers.stream()
            .filter(
                answer ->
                    answer.stream()
                        .flatMapToInt(piece -> IntStream.range(piece.from(), piece.to()))
                        .anyMatch(i -> words.is(i, surname)))
            .count();
    return naming * 3 > answers.size();
  }

  /** Questions put to "you", or announced as an interview, and answers of an "I". */
  private static boolean isConversation(
      SentenceView words,
      List<TokenSpan> paragraphs,
      List<Integer> questions,
      List<List<TokenSpan>> answers,
      Introduction introduction) {
    long asked =
        questions.stream().filter(k -> holds(words, paragraphs.get(k), SECOND_PERSON)).count();
    long answered =
        answers.stream()
            .filter(a -> a.stream().anyMatch(p -> holds(words, p, FIRST_PERSON)))
            .count();
    return (asked * 4 >= questions.size() || introduction.holds(ANNOUNCED))
        && answered * 2 >= answers.size();
  }

  private static boolean holds(SentenceView words, TokenSpan tokens, WordList list) {
    for (int i = tokens.from(); i < tokens.to(); i++) {
      if (list.at(words, i)) {
        return true;
      }
    }
    return false;
  }
}
