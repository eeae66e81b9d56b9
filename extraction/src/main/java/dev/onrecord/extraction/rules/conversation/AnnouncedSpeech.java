package dev.onrecord.extraction.rules.conversation;

import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBD;
import static dev.onrecord.extraction.tagging.lexicon.PartOfSpeech.VBZ;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A paragraph that ends with "The minister said:", and speech without quotation marks in those
 * after it, as releases have it.
 */
public final class AnnouncedSpeech implements Rule {
  private static final WordList REPORT = WordList.of("report");
  private static final WordList ANNOUNCEMENT = WordList.of("announcement");
  private static final WordList FIRST_PERSON = WordList.of("first-person");
  private static final WordList DUTY = WordList.of("duty");
  private static final WordList NOTES = WordList.of("notes");
  private static final WordList SUBJECTS = WordList.of("subject");

  /** How far before its verb a speaker without a name may begin: "the new Foreign Secretary". */
  private static final int LONGEST_TITLE = 6;

  /** Of 20 in the published articles of the corpus, 18 are right. */
  private static final double CONFIDENCE = 0.9;

  @Override
  public String name() {
    return "announced-speech";
  }

  @Override
  public List<Edit> edits(Reading article) {
    SentenceView words = article.words();
    List<TokenSpan> paragraphs = Paragraphs.of(words);
    Map<Integer, Set<Utterance>> statements = article.bySentence();
    List<Edit> edits = new ArrayList<>();
    for (int k = 0; k + 1 < paragraphs.size(); k++) {
      TokenSpan announcing = paragraphs.get(k);
      Optional<TokenSpan> cue = cue(words, announcing);
      Optional<TokenSpan> speaker = cue.flatMap(verb -> speaker(article, statements, verb));
      if (speaker.isEmpty()) {
        continue;
      }
      List<TokenSpan> said =
          said(words, paragraphs.subList(k + 1, paragraphs.size()), speaker.get());
      if (said.isEmpty() || !article.isRead(said.get(said.size() - 1).to() - 1)) {
        continue;
      }
      dropParts(words, statements, cue.get(), said, edits);
      edits.add(new Edit.Settle(new Utterance(speaker, cue, said, CONFIDENCE)));
    }
    return edits;
  }

  /** The verb, or the noun of "the following statement", of a paragraph that ends with a colon. */
  private static Optional<TokenSpan> cue(SentenceView words, TokenSpan paragraph) {
    int colon = paragraph.to() - 1;
    if (!words.isMark(colon, ":") || words.isQuoted(colon)) {
      return Optional.empty();
    }
    for (int i = colon - 1; i > words.sentenceStart(colon); i--) {
      boolean announced = ANNOUNCEMENT.at(words, i) && words.is(i - 1, "following");
      if (announced || REPORT.at(words, i)) {
        return Optional.of(new TokenSpan(i, i + 1));
      }
    }
    return Optional.empty();
  }

  /** The speaker that was found, or the nearest name, pronoun or title before the verb. */
  private static Optional<TokenSpan> speaker(
      Reading article, Map<Integer, Set<Utterance>> statements, TokenSpan cue) {
    SentenceView words = article.words();
    int start = words.sentenceStart(cue.from());
    return statements.getOrDefault(start, Set.of()).stream()
        .filter(statement -> statement.cue().filter(cue::overlaps).isPresent())
        .flatMap(statement -> statement.speaker().stream())
        .filter(speaker -> speaker.to() <= cue.from())
        .findFirst()
        .or(() -> named(article, start, cue.from()))
        .or(() -> described(words, start, verb(words, start, cue)));
  }

  /** The cue, or the verb before "the following statement". */
  private static int verb(SentenceView words, int from, TokenSpan cue) {
    int verb = cue.from();
    while (verb > from && !words.is(verb, VBD, VBZ)) {
      verb--;
    }
    return verb > from ? verb : cue.from();
  }

  private static Optional<TokenSpan> named(Reading article, int from, int to) {
    return article.names().stream()
        .filter(name -> name.type() == NameType.PERSON)
        .map(Name::tokens)
        .filter(name -> name.from() >= from && name.to() <= to)
        .reduce((first, second) -> second);
  }

  private static Optional<TokenSpan> described(SentenceView words, int from, int to) {
    for (int i = to - 1; i >= Math.max(from, to - LONGEST_TITLE); i--) {
      if (words.is(i, "the")) {
        return Optional.of(new TokenSpan(i, to));
      }
      if (SUBJECTS.at(words, i)) {
        return Optional.of(new TokenSpan(i, i + 1));
      }
    }
    return Optional.empty();
  }

  /**
   * The first paragraph, and the others if somebody speaks in them for himself or demands
   * something, or they are the items of a list: up to a quotation, the next announcement, notes for
   * editors, or a paragraph about the speaker.
   */
  private static List<TokenSpan> said(
      SentenceView words, List<TokenSpan> following, TokenSpan speaker) {
    List<TokenSpan> said = new ArrayList<>();
    boolean own = false;
    for (TokenSpan paragraph : following) {
      if (endsSpeech(words, paragraph, speaker)) {
        break;
      }
      said.add(Paragraphs.unstopped(words, paragraph.from(), paragraph.to()));
      own |=
          words.isMark(paragraph.from(), "-–•*")
              || tokens(paragraph).anyMatch(i -> FIRST_PERSON.at(words, i) || DUTY.at(words, i));
    }
    return own || said.isEmpty() ? said : said.subList(0, 1);
  }

  private static boolean endsSpeech(SentenceView words, TokenSpan paragraph, TokenSpan speaker) {
    int last = speaker.to() - 1;
    return words.opensQuote(paragraph.from())
        || words.isMark(paragraph.to() - 1, ":")
        || NOTES.at(words, paragraph.from())
        || !SUBJECTS.at(words, last)
            && tokens(paragraph).anyMatch(i -> words.word(i).equals(words.word(last)));
  }

  /** What was found of the speech without knowing that it is one. */
  private static void dropParts(
      SentenceView words,
      Map<Integer, Set<Utterance>> statements,
      TokenSpan cue,
      List<TokenSpan> said,
      List<Edit> edits) {
    TokenSpan speech = new TokenSpan(said.get(0).from(), said.get(said.size() - 1).to());
    IntStream.concat(IntStream.of(words.sentenceStart(cue.from())), sentences(words, speech))
        .mapToObj(start -> statements.getOrDefault(start, Set.of()))
        .flatMap(Set::stream)
        .distinct()
        .filter(
            statement ->
                statement.cue().filter(cue::overlaps).isPresent()
                    || statement.cue().filter(speech::overlaps).isPresent()
                        && isSpeakersOwn(words, statement))
        .map(Edit.Drop::new)
        .forEach(edits::add);
  }

  /** "I welcome the news": part of the speech, not one more statement. */
  private static boolean isSpeakersOwn(SentenceView words, Utterance statement) {
    return statement.speaker().stream()
        .flatMapToInt(AnnouncedSpeech::tokens)
        .allMatch(i -> FIRST_PERSON.at(words, i));
  }

  private static IntStream sentences(SentenceView words, TokenSpan span) {
    return tokens(span).filter(i -> words.sentenceStart(i) == i);
  }

  private static IntStream tokens(TokenSpan span) {
    return IntStream.range(span.from(), span.to());
  }
}
