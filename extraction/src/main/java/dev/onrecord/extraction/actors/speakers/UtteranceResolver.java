package dev.onrecord.extraction.actors.speakers;

import dev.onrecord.extraction.TimeBudget;
import dev.onrecord.extraction.TimeBudget.Stage;
import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.linking.LinkedArticle;
import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.actors.speakers.resolution.Resolution;
import dev.onrecord.extraction.actors.speakers.strategy.Context;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Resolves the speakers of all utterances of an article. One without words for its speaker goes on
 * with the speaker before, where the grammar makes that plain.
 */
public final class UtteranceResolver {
  /** "In addition to demanding" stands so near to the beginning of its sentence. */
  private static final int FRONT = 6;

  private static final List<Resolution> UNKNOWN = List.of(Resolution.UNKNOWN);

  private final LinkedArticle article;
  private final DirectoryIndex directory;
  private final Document document;
  private final List<Utterance> utterances;
  private final SpeakerResolver speakers;
  private final SubjectFinder subjects;
  private final List<List<Resolution>> resolved;
  private final List<List<Mention>> meant;

  public UtteranceResolver(
      LinkedArticle article, DirectoryIndex directory, LocalDate day, List<Utterance> utterances) {
    this.article = article;
    this.directory = directory;
    this.document = article.document();
    this.utterances = utterances;
    Context context = Context.of(article, directory, day, utterances);
    this.speakers = new SpeakerResolver(context);
    this.subjects = new SubjectFinder(context);
    this.meant = new ArrayList<>(Collections.nCopies(utterances.size(), List.of()));
    this.resolved = new ArrayList<>(Collections.nCopies(utterances.size(), UNKNOWN));
  }

  /**
   * For every utterance its speakers: at least one, which may be unknown; none when out of time.
   */
  public List<List<Resolution>> resolve(TimeBudget time) {
    int before = -1;
    int[] order =
        IntStream.range(0, utterances.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> place(utterances.get(i))))
            .mapToInt(i -> i)
            .toArray();
    int waiting = -1;
    for (int i : order) {
      if (time.isOver(Stage.SPEAKERS)) {
        resolved.set(i, List.of());
        continue;
      }
      Utterance utterance = utterances.get(i);
      if (before >= 0 && areSame(utterance, before)) {
        resolved.set(i, sameAs(before));
      } else if (utterance.speaker().isPresent()) {
        meant.set(i, speakers.meant(utterance.speaker().get()));
        resolved.set(i, speakers.resolve(utterance.speaker().get()));
      } else if (before >= 0 && goesOn(utterance, utterances.get(before))) {
        resolved.set(i, sameAs(before));
      } else if (sharesSubject(utterance)) {
        resolved.set(i, List.of(subjects.before(place(utterance))));
      }
      if (waiting >= 0 && isBeforeSubject(utterances.get(waiting), utterance)) {
        resolved.set(waiting, sameAs(i));
      }
      waiting = utterance.speaker().isEmpty() && resolved.get(i) == UNKNOWN ? i : -1;
      before = i;
    }
    new FirstPersons(article, directory.lexicon(), utterances, meant).resolve(resolved);
    return resolved;
  }

  /** "They", after several who spoke, or a body. */
  private boolean areSame(Utterance utterance, int before) {
    TokenSpan speaker = utterance.speaker().orElse(null);
    List<Resolution> last = resolved.get(before);
    return speaker != null
        && article.words().hasKey(speaker.from(), "they")
        && document.quote(speaker.from()) < 0
        && document.sentence(speaker.from()) - document.sentence(place(utterances.get(before))) <= 1
        && last.stream().allMatch(Resolution::isKnown)
        && (last.size() > 1
            || last.get(0).referent().filter(referent -> !referent.isPerson()).isPresent());
  }

  /** The speakers of an utterance, for another that does not name them. */
  private List<Resolution> sameAs(int utterance) {
    List<Resolution> same = resolved.get(utterance);
    return utterances
        .get(utterance)
        .speaker()
        .map(words -> same.stream().map(speaker -> speaker.seenIn(words, article)).toList())
        .orElse(same);
  }

  private static int place(Utterance utterance) {
    return utterance
        .speaker()
        .or(utterance::cue)
        .map(TokenSpan::from)
        .orElseGet(() -> utterance.content().get(0).from());
  }

  private boolean goesOn(Utterance utterance, Utterance before) {
    int start = place(utterance);
    if (utterance.cue().isPresent()) {
      return sharesSubject(utterance)
          && document.sentence(start) == document.sentence(place(before))
          && before.content().stream().noneMatch(content -> content.contains(start));
    }
    TokenSpan last = before.content().get(before.content().size() - 1);
    int end = Math.max(last.to() - 1, place(before));
    return document.quote(start) >= 0
        && document.quote(last.from()) >= 0
        && document.paragraph(start) == document.paragraph(end)
        && document.sentence(start) - document.sentence(end) <= 1;
  }

  /** "Moscow has troops there but denies ...", "..., citing ..." */
  private boolean sharesSubject(Utterance utterance) {
    if (utterance.cue().isEmpty()) {
      return false;
    }
    SentenceView words = article.words();
    int cue = utterance.cue().get().from();
    int before = cue - 1;
    while (before > 0 && isPassedOver(before)) {
      before--;
    }
    return words.hasKey(before, "and")
        || words.hasKey(before, "but")
        || (words.isPunctuation(before, ',') && words.key(cue).endsWith("ing"));
  }

  /** An adverb, or the mark that ends a quotation: "so,” instead offering". */
  private boolean isPassedOver(int token) {
    return article.words().is(token, PartOfSpeech.RB) || document.closesQuote(token);
  }

  /** "In addition to demanding a ban, Russia wants ...": the subject that follows. */
  private boolean isBeforeSubject(Utterance utterance, Utterance next) {
    if (utterance.cue().isEmpty() || next.speaker().isEmpty()) {
      return false;
    }
    int cue = utterance.cue().get().from();
    int first = document.sentenceStart(document.sentence(cue));
    int speaker = next.speaker().get().from();
    boolean front = cue - first < FRONT && document.sentence(speaker) == document.sentence(cue);
    for (int i = first; front && i < cue; i++) {
      front = article.mentionAt(i).isEmpty() && !article.words().isPunctuation(i, ',');
    }
    return front
        && speaker > cue
        && article.words().key(cue).endsWith("ing")
        && article.words().isPunctuation(speaker - 1, ',');
  }
}
