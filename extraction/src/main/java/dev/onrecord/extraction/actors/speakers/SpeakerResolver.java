package dev.onrecord.extraction.actors.speakers;

import dev.onrecord.extraction.actors.discourse.Discourse;
import dev.onrecord.extraction.actors.linking.LinkedArticle;
import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.actors.linking.Referent;
import dev.onrecord.extraction.actors.names.Gender;
import dev.onrecord.extraction.actors.speakers.resolution.Resolution;
import dev.onrecord.extraction.actors.speakers.resolution.SpeakerPhrase;
import dev.onrecord.extraction.actors.speakers.strategy.Context;
import dev.onrecord.extraction.actors.speakers.strategy.OwnerInFront;
import dev.onrecord.extraction.actors.speakers.strategy.PersonNoun;
import dev.onrecord.extraction.actors.speakers.strategy.SpeakerStrategies;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Resolves the speakers of one article's utterances to actors, in the order of the text. What the
 * text does not say stays unknown.
 */
final class SpeakerResolver {
  /** "The spokesman for the office of the mayor of Hull": owners of owners that are looked at. */
  private static final int DEEPEST = 3;

  /** Words of a quotation before a pronoun that are looked at. */
  private static final int QUOTED = 40;

  private final Context context;
  private final SpeakerBounds bounds;
  private final UnnamedSpeakers unnamed;
  private final Subjects subjects;

  SpeakerResolver(Context context) {
    this.context = context;
    this.bounds = new SpeakerBounds(context);
    this.unnamed = new UnnamedSpeakers(context);
    this.subjects = new Subjects(context);
  }

  /** Whom "he" may mean, as quoted words that name somebody tell, or else the text around them. */
  List<Mention> meant(TokenSpan speaker) {
    Optional<Gender> gender =
        context.lexicon().pronouns().gender(context.words().key(speaker.from()));
    int quote = context.article().document().quote(speaker.from());
    if (gender.isEmpty() || speaker.length() > 1 || quote < 0) {
      return List.of();
    }
    subjects.readTo(speaker.from());
    int first = Math.max(0, speaker.from() - QUOTED);
    for (int i = speaker.from() - 1;
        i >= first && context.article().document().quote(i) == quote;
        i--) {
      Optional<Mention> named = context.article().mentionAt(i).filter(m -> m.referent().isPerson());
      if (named.isPresent()) {
        return named.filter(m -> Discourse.fits(m.referent(), gender.get())).stream().toList();
      }
      if (context.words().isLowerCase(i)
          && PersonNoun.mayBe(gender.get(), context.words().key(i), context)) {
        return List.of();
      }
    }
    return context.discourse().people(gender.get());
  }

  /**
   * The speakers named by these words: more than one where several are named side by side, exactly
   * one unknown where nobody is known. Calls must go through the article from its beginning.
   */
  List<Resolution> resolve(TokenSpan speaker) {
    subjects.readTo(speaker.from());
    List<Resolution> resolutions = new ArrayList<>();
    List<TokenSpan> parts =
        Coordination.parts(context.article(), bounds.whole(bounds.bounded(speaker)));
    for (TokenSpan part : parts) {
      Resolution resolution = part.from() < speaker.from() ? before(part) : one(part);
      if (resolution.isKnown() && !resolutions.contains(resolution)) {
        resolutions.add(resolution);
      } else if (resolutions.isEmpty() && parts.size() > 1) {
        break;
      }
    }
    if (resolutions.isEmpty()) {
      resolutions.add(parts.size() > 1 ? one(bounds.bounded(speaker)) : Resolution.UNKNOWN);
    }
    for (Resolution resolution : resolutions) {
      resolution.referent().ifPresent(referent -> spoke(resolution, referent, speaker));
    }
    if (parts.size() == 1) {
      SpeakerPhrase phrase = SpeakerPhrase.of(context.article(), withoutFront(parts.get(0)));
      unnamed
          .of(phrase, resolutions.get(0))
          .ifPresent(
              referent ->
                  context.discourse().spokeUnnamed(referent, atOr(resolutions.get(0), speaker)));
    }
    return resolutions;
  }

  private static TokenSpan atOr(Resolution resolution, TokenSpan speaker) {
    return resolution.at().orElse(speaker);
  }

  /** One of a list whom the words found as the speaker leave out. */
  private Resolution before(TokenSpan part) {
    Resolution resolution = one(part);
    return resolution.at().isPresent() ? resolution : resolution.seenAt(part);
  }

  private void spoke(Resolution resolution, Referent referent, TokenSpan speaker) {
    LinkedArticle article = context.article();
    context.documents().spoke(article.document().sentence(speaker.from()), resolution);
    boolean namedHere = false;
    for (int i = speaker.from(); i < speaker.to() && !namedHere; i++) {
      // "The secretary, Mary Stone", where the two could not be told to be one.
      boolean another = referent.isPerson() && resolution.at().isEmpty();
      namedHere =
          article
              .mentionAt(i)
              .map(Mention::referent)
              .filter(named -> named == referent || (another && named.isPerson()))
              .isPresent();
    }
    if (!namedHere) {
      context.discourse().spoke(referent, atOr(resolution, speaker));
    }
  }

  private Resolution one(TokenSpan part) {
    return one(part, 0);
  }

  private Resolution one(TokenSpan part, int depth) {
    SpeakerPhrase phrase = SpeakerPhrase.of(context.article(), withoutFront(part));
    Supplier<Resolution> owner = () -> owner(phrase, depth);
    return SpeakerStrategies.resolve(phrase, context, owner);
  }

  /** The owner named before the noun, or after it with a preposition. */
  private Resolution owner(SpeakerPhrase phrase, int depth) {
    Resolution inFront = OwnerInFront.of(phrase, context);
    if (inFront.isKnown() || depth == DEEPEST) {
      return inFront;
    }
    return phrase
        .complement()
        .or(() -> OwnerInFront.described(phrase, context))
        .map(words -> one(words, depth + 1))
        .orElse(inFront);
  }

  private TokenSpan withoutFront(TokenSpan speaker) {
    SentenceView words = context.words();
    int from = speaker.from();
    while (from < speaker.to() - 1
        && (words.key(from).isEmpty()
            || words.hasKey(from, "both")
            || words.hasKey(from, "even"))) {
      from++;
    }
    return new TokenSpan(from, speaker.to());
  }
}
