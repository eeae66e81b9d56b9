package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.actors.speakers.resolution.Resolution;
import java.util.List;
import java.util.function.Supplier;

/** What the words of a speaker may be. The first strategy that reads them decides. */
public final class SpeakerStrategies {
  private static final List<SpeakerStrategy> IN_ORDER =
      List.of(
          new PronounStrategy(),
          new YoungerStrategy(),
          new NameStrategy(),
          new ListedBodyStrategy(),
          new SpokespersonStrategy(),
          new DocumentStrategy(),
          new BodyStrategy(),
          new LeadStrategy(),
          new CrowdStrategy(),
          new RoleStrategy());

  private SpeakerStrategies() {}

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
