package dev.onrecord.extraction.rules.grammar;

import dev.onrecord.extraction.tagging.Name;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.StatementJudge;
import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.tagging.Verdict;
import dev.onrecord.extraction.tagging.Wording;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An article as the rules see it: its words, its names, and its statements as they stand after the
 * edits so far. For one thread.
 */
public final class Reading {
  private static final WordList SUBJECTS = WordList.of("subject");

  private final SentenceView words;
  private final StatementJudge judge;
  private final int readTo;
  private final Map<Integer, TokenSpan> namesByEnd = new HashMap<>();
  private final List<Name> names;
  private final Set<Utterance> statements = new LinkedHashSet<>();
  private final int[] asCue;
  private final int[] asSpeaker;
  private final int[] asContent;

  public Reading(Tagged tagged) {
    this.words = tagged.sentences();
    this.judge = tagged.judge();
    this.readTo = tagged.readTo();
    this.names = tagged.names();
    this.asCue = new int[words.size()];
    this.asSpeaker = new int[words.size()];
    this.asContent = new int[words.size()];
    for (Name name : tagged.names()) {
      namesByEnd.put(name.tokens().to(), name.tokens());
    }
    tagged.utterances().stream().filter(u -> !u.content().isEmpty()).forEach(this::add);
  }

  public SentenceView words() {
    return words;
  }

  /** The names, in the order of the text. */
  public List<Name> names() {
    return names;
  }

  public Collection<Utterance> statements() {
    return Collections.unmodifiableSet(statements);
  }

  /**
   * Makes one change. What is new must be as probable as the tagger's own findings; what only has
   * other words need not.
   *
   * @return whether the change was made
   */
  public boolean apply(Edit edit) {
    if (edit instanceof Edit.Drop drop) {
      remove(drop.statement());
      return true;
    }
    if (edit instanceof Edit.Settle settle) {
      return add(settle.statement());
    }
    if (edit instanceof Edit.Replace replace) {
      List<Wording> wordings = replace.wordings();
      List<Verdict> judged = judge.judge(wordings);
      boolean probable = judged.stream().skip(1).allMatch(Verdict::isProbable);
      if (probable) {
        remove(replace.statement());
        for (int k = 0; k < wordings.size(); k++) {
          add(new Utterance(wordings.get(k), judged.get(k)));
        }
      }
      return probable;
    }
    Wording wording = ((Edit.Add) edit).wording();
    Verdict judged = judge.judge(List.of(wording)).get(0);
    return judged.isProbable() && add(new Utterance(wording, judged));
  }

  /**
   * The statements with a cue or a piece of content in each sentence, by its first token. For rules
   * that would otherwise look through all statements at each place.
   */
  public Map<Integer, Set<Utterance>> bySentence() {
    Map<Integer, Set<Utterance>> found = new HashMap<>();
    for (Utterance statement : statements) {
      Stream.concat(statement.cue().stream(), statement.content().stream())
          .map(part -> words.sentenceStart(part.from()))
          .forEach(s -> found.computeIfAbsent(s, k -> new LinkedHashSet<>()).add(statement));
    }
    return found;
  }

  /** The edits that this gives for each statement. */
  public List<Edit> forEach(Function<Utterance, Optional<Edit>> rule) {
    return statements.stream().flatMap(statement -> rule.apply(statement).stream()).toList();
  }

  /** The edits that this gives for each token that belongs to no statement and is not quoted. */
  public List<Edit> forEachFree(IntFunction<Optional<Edit>> rule) {
    return IntStream.range(0, words.size())
        .filter(token -> isFree(token) && !words.isQuoted(token))
        .mapToObj(rule)
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether the token was read and belongs to no statement. */
  public boolean isFree(int token) {
    return token >= 0
        && token < readTo
        && asCue[token] == 0
        && asSpeaker[token] == 0
        && asContent[token] == 0;
  }

  public boolean isFree(TokenSpan tokens) {
    return IntStream.range(tokens.from(), tokens.to()).allMatch(this::isFree);
  }

  /** Whether the tagger has read the token. */
  public boolean isRead(int token) {
    return token < readTo;
  }

  public boolean isContent(int token) {
    return asContent[token] > 0;
  }

  /** The name that ends before this token, with its article. */
  public Optional<TokenSpan> nameBefore(int token) {
    return Optional.ofNullable(namesByEnd.get(token))
        .map(
            name ->
                words.is(name.from() - 1, "the")
                    ? new TokenSpan(name.from() - 1, name.to())
                    : name);
  }

  /** The name, with its article, or the pronoun that ends before this token. */
  public Optional<TokenSpan> subjectBefore(int token) {
    return nameBefore(token)
        .or(
            () ->
                SUBJECTS.at(words, token - 1)
                    ? Optional.of(new TokenSpan(token - 1, token))
                    : Optional.empty());
  }

  private boolean add(Utterance statement) {
    boolean added = statements.add(statement);
    if (added) {
      count(statement, 1);
    }
    return added;
  }

  private void remove(Utterance statement) {
    if (statements.remove(statement)) {
      count(statement, -1);
    }
  }

  private void count(Utterance statement, int step) {
    statement.cue().ifPresent(cue -> count(asCue, cue, step));
    statement.speaker().ifPresent(speaker -> count(asSpeaker, speaker, step));
    statement.content().forEach(piece -> count(asContent, piece, step));
  }

  private static void count(int[] counts, TokenSpan tokens, int step) {
    for (int i = tokens.from(); i < tokens.to(); i++) {
      counts[i] += step;
    }
  }
}
