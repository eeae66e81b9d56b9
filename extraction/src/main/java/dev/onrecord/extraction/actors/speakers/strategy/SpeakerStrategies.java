package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.actors.speakers.resolution.Resolution;
import dev.onrecord.extraction.actors.speakers.resolution.SpeakerPhrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the words of a speaker may be. The first strategy that reads them decides. */
public final class SpeakerStrategies {
  private static final List<SpeakerStrategy> IN_ORDER =
      List.of(
          new PronounStrategy(),
          new YoungerStrategy(),
          new NameStrategy(),
          SpeakerStrategies::listedBody,
          new SpokespersonStrategy(),
          new DocumentStrategy(),
          new BodyStrategy(),
          new LeadStrategy(),
          SpeakerStrategies::crowd,
          new RoleStrategy());

  private SpeakerStrategies() {}

  /** "The Russian foreign ministry": a body that the directory knows by all of the words. */
  private static Optional<Resolution> listedBody(
      SpeakerPhrase phrase, Context context, Supplier<Resolution> owner) {
    return phrase.isIndefinite()
        ? Optional.empty()
        : context.article().bodies().known(phrase.keys()).map(Resolution::named);
  }

  /** "Officials", "a neighbour": nobody in particular. */
  private static Optional<Resolution> crowd(
      SpeakerPhrase phrase, Context context, Supplier<Resolution> owner) {
    boolean crowd =
        context.lexicon().nouns().isCrowd(phrase.noun())
            && context.lexicon().titles().titlesAtEnd(phrase.keys()).isEmpty();
    return crowd || phrase.isIndefinite() ? Optional.of(Resolution.UNKNOWN) : Optional.empty();
  }

  /**
   * Whom the words mean; unknown where the article does not tell.
   *
   * @param owner whose office, spokesperson or document it is, if it is one
   */
  public static Resolution resolve(
      SpeakerPhrase phrase, Context context, Supplier<Resolution> owner) {
    return IN_ORDER.stream()
        .flatMap(strategy -> strategy.resolve(phrase, context, owner).stream())
        .findFirst()
        .orElse(Resolution.UNKNOWN);
  }
}
