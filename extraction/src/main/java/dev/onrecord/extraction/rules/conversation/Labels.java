package dev.onrecord.extraction.rules.conversation;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.rules.grammar.Reading;
import dev.onrecord.extraction.rules.grammar.WordList;
import dev.onrecord.extraction.tagging.Name;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whom the labels of a transcript mean. */
final class Labels {
  private static final WordList ASKS = WordList.of("asks-label");
  private static final WordList ANSWERS = WordList.of("answers-label");
  private static final WordList RECORD_LABEL = WordList.of("record-label");

  private final Reading article;
  private final Introduction introduction;
  private final boolean record;
  private final Map<String, TokenSpan> people = new HashMap<>();
  private final Set<TokenSpan> names = new HashSet<>();
  private final Map<String, TokenSpan> inBrackets = new HashMap<>();
  private final Set<String> nameless;

  /**
   * @param speakers the turns of each speaker that count
   * @param record whether a court or a parliament speaks
   */
  Labels(Reading article, Introduction introduction, List<List<Turn>> speakers, boolean record) {
    SentenceView words = article.words();
    this.article = article;
    this.introduction = introduction;
    this.record = record;
    article.names().stream().filter(n -> n.type() == NameType.PERSON).forEach(this::add);
    speakers.stream()
        .flatMap(List::stream)
        .forEach(
            turn -> inBracket(turn).ifPresent(who -> inBrackets.putIfAbsent(turn.key(words), who)));
    this.nameless =
        speakers.stream()
            .map(turns -> turns.get(0))
            .filter(turn -> named(turn).isEmpty() && !ASKS.at(words, turn.last()))
            .map(turn -> turn.key(words))
            .collect(Collectors.toSet());
  }

  /** The words that name who speaks; empty for somebody unnamed who asks. */
  Optional<TokenSpan> speaker(Turn turn) {
    SentenceView words = article.words();
    Optional<TokenSpan> named = named(turn);
    if (named.isPresent()) {
      return named;
    }
    if (ASKS.at(words, turn.last())) {
      return record ? turn.questioner().flatMap(this::questioner) : Optional.empty();
    }
    if (ANSWERS.at(words, turn.last())) {
      return introduction.answering();
    }
    Optional<TokenSpan> holder = introduction.holder(turn.key(words));
    if (holder.isPresent() || record && RECORD_LABEL.at(words, turn.last())) {
      return holder.or(() -> Optional.of(turn.label()));
    }
    return nameless.size() == 1 ? introduction.answering() : Optional.empty();
  }

  private Optional<TokenSpan> questioner(TokenSpan heading) {
    SentenceView words = article.words();
    return IntStream.range(heading.from(), heading.to())
        .mapToObj(i -> people.get(words.word(i)))
        .filter(Objects::nonNull)
        .reduce((first, second) -> second);
  }

  /** The label, the name in its bracket, or the name of the article that it is short for. */
  private Optional<TokenSpan> named(Turn turn) {
    String key = turn.key(article.words());
    return Optional.ofNullable(inBrackets.get(key))
        .or(
            () ->
                Optional.ofNullable(people.get(key))
                    .map(first -> inLabel(turn.label()).orElse(first)));
  }

  private Optional<TokenSpan> inLabel(TokenSpan label) {
    return article.nameBefore(label.to()).filter(name -> name.from() >= label.from());
  }

  private Optional<TokenSpan> inBracket(Turn turn) {
    return turn.bracket()
        .flatMap(bracket -> article.nameBefore(bracket.to() - 1).filter(bracket::overlaps))
        .filter(names::contains);
  }

  /** Each word of a name stands for the first person whose name holds it. */
  private void add(Name person) {
    SentenceView words = article.words();
    names.add(person.tokens());
    IntStream.range(person.tokens().from(), person.tokens().to())
        .filter(i -> !words.word(i).endsWith("."))
        .forEach(i -> people.putIfAbsent(words.word(i), person.tokens()));
  }
}
