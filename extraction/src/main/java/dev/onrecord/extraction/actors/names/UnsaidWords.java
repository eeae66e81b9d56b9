package dev.onrecord.extraction.actors.names;

import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.Optional;

/** The words by which something was not said, not yet said, or only perhaps. */
public final class UnsaidWords {
  /** Tokens between a verb and what denies it. */
  private static final int REACH = 5;

  private final WordLists lists;

  UnsaidWords(WordLists lists) {
    this.lists = lists;
  }

  /** Whether the article says that this was not said: "declined to comment", "will tell". */
  public boolean isUnsaid(SentenceView words, Utterance utterance) {
    Optional<TokenSpan> cue = utterance.cue();
    if (cue.isEmpty()) {
      return false;
    }
    int verb = verb(words, cue.get());
    if (verb < 0) {
      return hasNo(words, cue.get());
    }
    return lists.has("refusal", words.key(verb))
        || isQuestionOfNobody(words, verb, utterance)
        || isDenied(words, verb)
        || hasNo(words, cue.get())
        || isConditional(words, utterance)
        || isRequestForComment(words, utterance);
  }

  private static int verb(SentenceView words, TokenSpan cue) {
    for (int i = cue.from(); i < cue.to(); i++) {
      if (words.is(
          i,
          PartOfSpeech.VB,
          PartOfSpeech.VBD,
          PartOfSpeech.VBG,
          PartOfSpeech.VBN,
          PartOfSpeech.VBP,
          PartOfSpeech.VBZ)) {
        return last(words, i, cue.to());
      }
    }
    return -1;
  }

  /** The verb after its auxiliaries. */
  private static int last(SentenceView words, int first, int end) {
    int verb = first;
    for (int i = first + 1; i < end; i++) {
      if (words.is(i, PartOfSpeech.VB, PartOfSpeech.VBN, PartOfSpeech.VBG)) {
        verb = i;
      }
    }
    return verb;
  }

  /** "did not immediately say", "will tell", "is expected to say", "stopped short of saying". */
  private boolean isDenied(SentenceView words, int verb) {
    for (int i = verb - 1; i >= Math.max(words.sentenceStart(verb), verb - REACH); i--) {
      String word = words.word(i);
      if (lists.has("not", word)) {
        return true;
      }
      if (lists.has("modal", word)) {
        return words.is(verb, PartOfSpeech.VB);
      }
      if (word.equals("to")) {
        return lists.has("before to", words.word(i - 1));
      }
      if (word.equals("of")) {
        return words.is(i - 1, "short");
      }
      if (!lists.has("auxiliary", word) && !words.is(i, PartOfSpeech.RB)) {
        return false;
      }
    }
    return false;
  }

  /** "Asked whether he would go, ...": the reporter asked. */
  private static boolean isQuestionOfNobody(SentenceView words, int verb, Utterance utterance) {
    return utterance.speaker().isEmpty()
        && words.hasKey(verb, "asked")
        && verb == words.sentenceStart(verb);
  }

  /** "made no mention" */
  private static boolean hasNo(SentenceView words, TokenSpan cue) {
    for (int i = cue.from(); i < cue.to(); i++) {
      if (words.is(i, "no")) {
        return true;
      }
    }
    return words.is(cue.from() - 1, "no") && !words.is(cue.from(), PartOfSpeech.IN);
  }

  private boolean isConditional(SentenceView words, Utterance utterance) {
    return utterance
        .speaker()
        .filter(speaker -> speaker.to() <= utterance.cue().orElseThrow().from())
        .filter(speaker -> lists.has("condition", words.word(speaker.from() - 1)))
        .isPresent();
  }

  /** "has asked the ministry for comment" */
  private boolean isRequestForComment(SentenceView words, Utterance utterance) {
    TokenSpan last = utterance.content().get(utterance.content().size() - 1);
    return last.length() <= 3
        && words.is(last.from(), "for")
        && lists.has("comment", words.word(last.to() - 1));
  }
}
