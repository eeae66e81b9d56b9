package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.actors.linking.Referent;
import dev.onrecord.extraction.actors.speakers.resolution.Resolution;
import dev.onrecord.extraction.actors.speakers.resolution.SpeakerPhrase;
import java.util.Optional;
import java.util.function.Supplier;

/** "US Secretary of State Antony Blinken". */
final class NameStrategy implements SpeakerStrategy {
  @Override
  public Optional<Resolution> resolve(
      SpeakerPhrase phrase, Context context, Supplier<Resolution> owner) {
    return new HeadName(context).of(phrase.tokens()).map(name -> named(name, context));
  }

  private static Resolution named(Mention name, Context context) {
    Referent referent = name.referent();
    if (referent.type() == NameType.ORG && referent.entry().isEmpty()) {
      Optional<Referent> inContext = context.institution(context.words().keys(name.tokens()));
      if (inContext.isPresent()) {
        return Resolution.named(inContext.get());
      }
    }
    return referent.actor().isKnown() ? Resolution.named(referent) : Resolution.UNKNOWN;
  }
}
