package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.actors.linking.Referent;
import dev.onrecord.extraction.actors.names.NameKey;
import dev.onrecord.extraction.actors.speakers.resolution.Resolution;
import dev.onrecord.extraction.actors.speakers.resolution.SpeakerPhrase;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/** "The younger Mr Lim": the one of two of a name whom ages or kinship tell. */
final class YoungerStrategy implements SpeakerStrategy {
  private static final Set<String> YOUNGER = Set.of("younger");
  private static final Set<String> ELDER = Set.of("elder", "older");
  private static final Set<String> CHILD =
      Set.of("son", "daughter", "nephew", "niece", "grandson", "granddaughter");
  private static final Set<String> PARENT =
      Set.of("father", "mother", "uncle", "aunt", "grandfather", "grandmother");

  @Override
  public Optional<Resolution> resolve(
      SpeakerPhrase phrase, Context context, Supplier<Resolution> owner) {
    boolean younger = !Collections.disjoint(phrase.keys(), YOUNGER);
    boolean elder = !Collections.disjoint(phrase.keys(), ELDER);
    boolean named = context.article().mentionAt(phrase.core().to() - 1).isPresent();
    if (younger == elder || !phrase.isDefinite() || !named) {
      return Optional.empty();
    }
    String surname = phrase.noun();
    List<Mention> family =
        context.descriptions().introduced().stream()
            .filter(person -> isOfFamily(person.referent(), surname))
            .filter(person -> person.tokens().from() < phrase.core().from())
            .limit(3)
            .toList();
    return family.size() == 2
        ? elderOf(family)
            .map(first -> family.get(younger ? 1 - first : first))
            .map(Resolution::elsewhere)
        : Optional.empty();
  }

  /** Also a child of whom only the given name is told: "his son Arjay". */
  private static boolean isOfFamily(Referent person, String surname) {
    List<String> name = NameKey.words(person.name());
    return name.size() > 1
        ? name.contains(surname)
        : !name.contains(surname) && !Collections.disjoint(person.description(), CHILD);
  }

  private static Optional<Integer> elderOf(List<Mention> two) {
    Set<String> one = two.get(0).referent().description();
    Set<String> other = two.get(1).referent().description();
    OptionalInt age = age(one);
    OptionalInt otherAge = age(other);
    if (age.isPresent() && otherAge.isPresent() && age.getAsInt() != otherAge.getAsInt()) {
      return Optional.of(age.getAsInt() > otherAge.getAsInt() ? 0 : 1);
    }
    boolean first = !Collections.disjoint(one, PARENT) || !Collections.disjoint(other, CHILD);
    boolean second = !Collections.disjoint(other, PARENT) || !Collections.disjoint(one, CHILD);
    return first == second ? Optional.empty() : Optional.of(first ? 0 : 1);
  }

  private static OptionalInt age(Set<String> description) {
    return description.stream()
        .filter(word -> word.matches("[1-9][0-9]?"))
        .mapToInt(Integer::parseInt)
        .findFirst();
  }
}
