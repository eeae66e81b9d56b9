package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.actors.speakers.resolution.Resolution;
import java.util.Optional;
import java.util.function.Supplier;

/** "The Russian foreign ministry": a body that the directory knows by all of the words. */
final class ListedBodyStrategy implements SpeakerStrategy {
  @Override
  public Optional<Resolution> resolve(
      SpeakerPhrase phrase, Context context, Supplier<Resolution> owner) {
    return phrase.isIndefinite()
        ? Optional.empty()
        : context.article().bodies().known(phrase.keys()).map(Resolution::named);
  }
}
