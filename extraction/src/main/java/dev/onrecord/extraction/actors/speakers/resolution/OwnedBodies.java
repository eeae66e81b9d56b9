package dev.onrecord.extraction.actors.speakers.resolution;

import dev.onrecord.extraction.Actor;
import dev.onrecord.extraction.ActorKind;
import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.directory.Entry;
import dev.onrecord.extraction.actors.directory.Institutions;
import dev.onrecord.extraction.actors.directory.Office;
import dev.onrecord.extraction.actors.linking.LinkedArticle;
import dev.onrecord.extraction.actors.linking.Referent;
import dev.onrecord.extraction.actors.names.NameKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Names the bodies that people, countries and other bodies have: an office, a campaign, an army.
 */
public final class OwnedBodies {
  private static final Set<String> OWN_NAME =
      Set.of("campaign", "administration", "foundation", "transition", "team", "camp");
  private static final Set<String> OFFICE = Set.of("office", "staff", "presidency", "chancellery");

  private final LinkedArticle article;
  private final DirectoryIndex directory;
  private final LocalDate day;

  public OwnedBodies(LinkedArticle article, DirectoryIndex directory, LocalDate day) {
    this.article = article;
    this.directory = directory;
    this.day = day;
  }

  /**
   * The body of an owner that a noun names.
   *
   * @param words the words between the owner and the noun, and the noun: "foreign ministry"
   */
  public Resolution bodyOf(Resolution owner, List<String> words) {
    return ofOwner(owner, referent -> bodyOf(referent, words));
  }

  /** The one for whom an unnamed spokesperson of this owner speaks. */
  public Resolution speaksFor(Resolution owner) {
    return ofOwner(
        owner, referent -> referent.isPerson() ? ofPerson(referent, "office") : referent.actor());
  }

  private Resolution ofOwner(Resolution owner, Function<Referent, Actor> body) {
    Actor actor =
        owner.isKnown() ? owner.referent().map(body).orElse(Actor.UNKNOWN) : Actor.UNKNOWN;
    if (!actor.isKnown()) {
      return Resolution.UNKNOWN;
    }
    Resolution resolution = Resolution.named(article.bodies().of(actor));
    return owner.at().map(resolution::seenAt).orElse(resolution);
  }

  private Actor bodyOf(Referent owner, List<String> words) {
    if (owner.isPerson()) {
      return ofPerson(owner, words.get(words.size() - 1));
    }
    return country(owner)
        .flatMap(country -> institution(country, words))
        .or(() -> ofUnlisted(owner, words))
        .orElse(owner.actor());
  }

  /** "Norland's general staff", of a country that the directory does not know. */
  private static Optional<Actor> ofUnlisted(Referent owner, List<String> words) {
    if (owner.type() != NameType.PLACE || owner.entry().isPresent()) {
      return Optional.empty();
    }
    return Institutions.form(words)
        .map(form -> form.equals("Armed Forces") ? String.join(" ", words) : form)
        .map(form -> organisation(capitalised(form) + " of " + owner.name()));
  }

  private static String capitalised(String words) {
    return Arrays.stream(words.split(" ", -1))
        .map(
            word ->
                word.equals("of") || word.equals("the")
                    ? word
                    : Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  private Actor ofPerson(Referent person, String noun) {
    if (!person.actor().isKnown()) {
      return Actor.UNKNOWN;
    }
    if (OWN_NAME.contains(noun)) {
      return organisation(person.name() + " " + noun);
    }
    return OFFICE.contains(noun)
        ? office(person).orElseGet(() -> organisation("Office of " + person.name()))
        : Actor.UNKNOWN;
  }

  private Optional<Actor> office(Referent person) {
    if (person.entry().isEmpty() || !(person.entry().get() instanceof Entry.Person entry)) {
      return Optional.empty();
    }
    for (Office office : entry.offices()) {
      Optional<Entry.Place> country =
          directory.country(DirectoryIndex.join(NameKey.words(office.body())));
      if (country.isPresent() && office.heldOn(day)) {
        Optional<String> form = form(office.description());
        if (form.isPresent()) {
          return form.map(name -> directory.institutions().of(country.get(), name));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> form(Set<String> titles) {
    if (titles.contains("president")) {
      return Optional.of("Office of the President");
    }
    return titles.contains("prime-minister")
        ? Optional.of("Office of the Prime Minister")
        : Optional.empty();
  }

  private Optional<Entry.Place> country(Referent owner) {
    return owner
        .entry()
        .map(directory::officeOf)
        .flatMap(directory::byId)
        .filter(entry -> entry instanceof Entry.Place place && place.isCountry())
        .map(Entry.Place.class::cast);
  }

  private Optional<Actor> institution(Entry.Place country, List<String> words) {
    for (int from = 0; from < words.size(); from++) {
      Optional<String> form = Institutions.form(words.subList(from, words.size()));
      if (form.isPresent()) {
        return Optional.of(directory.institutions().of(country, form.get()));
      }
    }
    return Optional.empty();
  }

  private static Actor organisation(String name) {
    return new Actor("organisation/" + NameKey.slug(name), name, ActorKind.ORGANISATION);
  }
}
