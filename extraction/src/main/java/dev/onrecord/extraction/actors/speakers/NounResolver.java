package dev.onrecord.extraction.actors.speakers;

import dev.onrecord.extraction.Actor;
import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.directory.Entry;
import dev.onrecord.extraction.actors.directory.Institutions;
import dev.onrecord.extraction.actors.linking.Bodies;
import dev.onrecord.extraction.actors.linking.LinkedArticle;
import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.actors.linking.Referent;
import dev.onrecord.extraction.actors.names.Gender;
import dev.onrecord.extraction.actors.names.NameKey;
import dev.onrecord.extraction.actors.names.SpeakerNouns;
import dev.onrecord.extraction.actors.names.Titles;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.text.TokenSpan;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Resolves a speaker who is not named but described: "the spokesman", "a spokesman for the German
 * chancellery", "Zelenskiy's office", "the readout", "the Russian president".
 */
final class NounResolver {
  private final LinkedArticle article;
  private final SentenceView words;
  private final DirectoryIndex directory;
  private final LocalDate day;
  private final Discourse discourse;
  private final Descriptions descriptions;
  private final Documents documents;
  private final Owner owners;
  private final OwnerFinder ownerFinder;

  /**
   * @param speakers resolves the words behind a preposition
   */
  NounResolver(
      LinkedArticle article,
      DirectoryIndex directory,
      LocalDate day,
      Discourse discourse,
      Documents documents,
      Function<TokenSpan, Resolution> speakers) {
    this.article = article;
    this.words = article.words();
    this.directory = directory;
    this.day = day;
    this.discourse = discourse;
    this.descriptions = new Descriptions(article);
    this.documents = documents;
    this.owners = new Owner(directory, day);
    this.ownerFinder = new OwnerFinder(article, directory, discourse, speakers);
  }

  Resolution resolve(NounPhrase phrase) {
    String noun = phrase.noun();
    SpeakerNouns nouns = SpeakerNouns.shipped();
    Optional<Referent> whole = body(phrase.keys());
    if (whole.isPresent() && !phrase.isIndefinite()) {
      return Resolution.named(whole.get());
    }
    if (nouns.isSpokesperson(noun)) {
      return spokesperson(phrase);
    }
    if (nouns.isDocument(noun)) {
      return document(phrase);
    }
    if (nouns.isBody(noun)) {
      return body(phrase);
    }
    boolean title = !Titles.shipped().titlesAtEnd(phrase.keys()).isEmpty();
    if (phrase.isIndefinite() || (nouns.isCrowd(noun) && !title)) {
      return Resolution.UNKNOWN;
    }
    return role(phrase);
  }

  private Resolution spokesperson(NounPhrase phrase) {
    if (!phrase.isIndefinite()) {
      Resolution introduced = described(phrase);
      if (introduced.isKnown()) {
        return introduced;
      }
    }
    List<String> before = phrase.beforeNoun();
    Optional<Referent> body = body(before).or(() -> institutionInContext(before));
    if (body.isPresent()) {
      return Resolution.named(body.get());
    }
    Resolution owner = ownerFinder.owner(phrase);
    if (!owner.isKnown()) {
      return Resolution.UNKNOWN;
    }
    Referent referent = owner.referent().orElseThrow();
    return resolution(owners.speaksFor(referent), owner);
  }

  private Resolution document(NounPhrase phrase) {
    Resolution owner = ownerFinder.owner(phrase);
    if (owner.isKnown()) {
      return owner;
    }
    return phrase.isIndefinite()
        ? Resolution.UNKNOWN
        : documents.issuer(phrase.noun(), phrase.core().from());
  }

  private Resolution body(NounPhrase phrase) {
    Resolution owner = ownerFinder.owner(phrase);
    if (owner.isKnown()) {
      List<String> own = ownerFinder.wordsAfterOwner(phrase);
      return resolution(owners.bodyOf(owner.referent().orElseThrow(), own), owner);
    }
    Optional<Referent> institution = institutionInContext(phrase.keys());
    if (institution.isPresent()) {
      return Resolution.named(institution.get());
    }
    return phrase.isIndefinite()
        ? Resolution.UNKNOWN
        : discourse
            .body(referent -> Bodies.commonNouns(referent).contains(phrase.noun()))
            .map(Resolution::elsewhere)
            .orElse(Resolution.UNKNOWN);
  }

  private Resolution role(NounPhrase phrase) {
    Resolution introduced = described(phrase);
    if (introduced.isKnown()) {
      return introduced;
    }
    Set<String> titles = titles(phrase);
    for (String body : bodies(phrase)) {
      Set<Entry.Person> holders = directory.holders(body, titles, day);
      if (holders.size() == 1) {
        Referent referent = article.bodies().of(holders.iterator().next());
        return Resolution.named(referent);
      }
    }
    return Resolution.UNKNOWN;
  }

  /** The person whom the article introduced in these words. */
  private Resolution described(NounPhrase phrase) {
    Set<String> titles = titles(phrase);
    Set<String> all = new HashSet<>(bodies(phrase));
    all.addAll(modifiers(phrase));
    return descriptions
        .find(titles, all, genderOf(phrase.noun()), discourse)
        .map(Resolution::elsewhere)
        .orElse(Resolution.UNKNOWN);
  }

  private Set<String> titles(NounPhrase phrase) {
    List<String> keys = phrase.keys();
    Set<String> titles = new HashSet<>(Titles.shipped().titlesAtEnd(keys));
    // "secretary of state": the title goes on behind its noun.
    for (int to = phrase.rest() + 2; to <= Math.min(phrase.end(), phrase.rest() + 5); to++) {
      titles.addAll(longTitles(new TokenSpan(phrase.core().from(), to)));
    }
    if (titles.isEmpty()) {
      titles.add(phrase.noun());
    }
    boolean former = keys.contains("former") || keys.contains("ex");
    if (!former) {
      return titles;
    }
    Set<String> held = new HashSet<>();
    titles.forEach(title -> held.add("former " + title));
    return held;
  }

  private Set<String> longTitles(TokenSpan tokens) {
    List<String> keys = words.keys(tokens);
    int length = Titles.shipped().lengthAtEnd(keys);
    return length > 2 ? Titles.shipped().titlesAtEnd(keys) : Set.of();
  }

  /** The words in front of the title that must be said of the person too. */
  private Set<String> modifiers(NounPhrase phrase) {
    List<String> keys = Titles.split(phrase.keys());
    int titleLength = Math.max(1, Titles.shipped().lengthAtEnd(keys));
    Set<String> modifiers = new HashSet<>();
    for (String key : keys.subList(0, Math.max(0, keys.size() - titleLength))) {
      if (descriptions.uses(key) && !SpeakerNouns.shipped().isPlain(key) && !isOwner(phrase, key)) {
        modifiers.add(key);
      }
    }
    return modifiers;
  }

  private boolean isOwner(NounPhrase phrase, String key) {
    for (int i = phrase.core().from(); i < phrase.core().to(); i++) {
      if (words.hasKey(i, key)
          && (article.mentionAt(i).isPresent()
              || (words.isCapitalised(i) && directory.countryOfAdjective(key).isPresent()))) {
        return true;
      }
    }
    return false;
  }

  /** The ids of the bodies that the title is held in. */
  private Set<String> bodies(NounPhrase phrase) {
    Resolution owner = ownerFinder.owner(phrase);
    return owner
        .referent()
        .filter(referent -> owner.isKnown())
        .map(referent -> referent.entry().map(directory::officeOf).orElse(referent.id()))
        .map(Set::of)
        .orElse(Set.of());
  }

  /** A body that the directory knows by these words, or by its country and its kind. */
  private Optional<Referent> body(List<String> keys) {
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    Bodies bodies = article.bodies();
    return bodies
        .listed(keys, NameType.ORG)
        .map(bodies::of)
        .or(() -> directory.institutions().find(keys).map(bodies::of));
  }

  /** "the foreign ministry" is that of the country that is spoken of. */
  Optional<Referent> institutionInContext(List<String> keys) {
    Optional<String> form = Institutions.form(keys);
    if (form.isEmpty()) {
      return Optional.empty();
    }
    String kind = "organisation/" + NameKey.slug(form.get()) + "-of-";
    Optional<Mention> before = discourse.body(referent -> referent.id().startsWith(kind));
    if (before.isPresent()) {
      return before.map(Mention::referent);
    }
    return discourse
        .body()
        .flatMap(mention -> mention.referent().entry())
        .map(directory::officeOf)
        .flatMap(directory::byId)
        .filter(entry -> entry instanceof Entry.Place place && place.isCountry())
        .map(entry -> directory.institutions().of((Entry.Place) entry, form.get()))
        .map(article.bodies()::of);
  }

  private Resolution resolution(Actor actor, Resolution owner) {
    if (!actor.isKnown()) {
      return Resolution.UNKNOWN;
    }
    Resolution body = Resolution.named(article.bodies().of(actor));
    return owner.at().map(body::seenAt).orElse(body);
  }

  private static Optional<Gender> genderOf(String noun) {
    if (noun.endsWith("woman") || noun.equals("queen") || noun.equals("princess")) {
      return Optional.of(Gender.SHE);
    }
    return noun.equals("man") || noun.equals("spokesman") || noun.equals("businessman")
        ? Optional.of(Gender.HE)
        : Optional.empty();
  }
}
