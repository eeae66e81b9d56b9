package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.linking.Referent;
import dev.onrecord.extraction.actors.names.Gender;
import dev.onrecord.extraction.actors.names.Titles;
import dev.onrecord.extraction.actors.speakers.resolution.Resolution;
import dev.onrecord.extraction.actors.speakers.resolution.SpeakerPhrase;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a description says of a person: "the former Texas senator".
 *
 * @param words the words of the title
 * @param titles the titles, of which one must fit; the noun itself where it is no title
 * @param bodies the ids of the bodies in which the title is held
 * @param modifiers the words before the title, which must be said of the person too
 * @param gender as far as the noun tells it
 * @param owner the person whose lawyer or mother it is
 */
record RoleWords(
    Set<String> words,
    Set<String> titles,
    Set<String> bodies,
    Set<String> modifiers,
    Optional<Gender> gender,
    Optional<Referent> owner) {
  private static final String YEARS = "-year-old";

  static RoleWords of(SpeakerPhrase phrase, Context context, Supplier<Resolution> owner) {
    Resolution whose = owner.get();
    return new RoleWords(
        words(phrase, context),
        titles(phrase, context.lexicon().titles()),
        bodies(whose, context.directory()),
        modifiers(phrase, context),
        context.lexicon().pronouns().genderOfNoun(phrase.noun()),
        whose.referent().filter(Referent::isPerson));
  }

  /** The person whom the article introduced in these words. */
  Resolution introduced(Context context) {
    Set<String> all = new HashSet<>(bodies);
    all.addAll(modifiers);
    return Resolution.elsewhere(
        owner.isPresent()
            ? context.descriptions().only(titles, modifiers, gender, owner)
            : context.descriptions().find(titles, words, all, gender, context.discourse()));
  }

  /** The only person who is introduced so anywhere in the article. */
  Resolution introducedAnywhere(Context context) {
    return Resolution.elsewhere(
        context.descriptions().only(titles, modifiers, gender, Optional.empty()));
  }

  private static Set<String> words(SpeakerPhrase phrase, Context context) {
    return phrase.keys().stream()
        .filter(key -> !context.lexicon().nouns().isPlain(key))
        .collect(Collectors.toSet());
  }

  private static Set<String> titles(SpeakerPhrase phrase, Titles known) {
    List<String> keys = phrase.keys();
    // "the 26-year-old" is the one introduced as "Elias Lindgren, 26".
    Optional<String> age = keys.stream().filter(key -> key.endsWith(YEARS)).findFirst();
    if (age.isPresent()) {
      return Set.of(age.get().replace(YEARS, ""));
    }
    Set<String> titles = new HashSet<>(known.titlesAtEnd(keys));
    // "secretary of state": the title goes on after its noun.
    for (int to = phrase.rest() + 2; to <= Math.min(phrase.end(), phrase.rest() + 5); to++) {
      List<String> longer = phrase.words().keys(new TokenSpan(phrase.core().from(), to));
      if (known.lengthAtEnd(longer) > 2) {
        titles.addAll(known.titlesAtEnd(longer));
      }
    }
    if (titles.isEmpty()) {
      titles.add(phrase.noun().startsWith("ex-") ? phrase.noun().substring(3) : phrase.noun());
    }
    boolean former =
        keys.contains("former") || keys.contains("ex") || phrase.noun().startsWith("ex-");
    return former
        ? titles.stream().map(title -> "former " + title).collect(Collectors.toSet())
        : titles;
  }

  private static Set<String> bodies(Resolution owner, DirectoryIndex directory) {
    return owner
        .referent()
        .filter(referent -> owner.isKnown() && !referent.isPerson())
        .map(referent -> referent.entry().map(directory::officeOf).orElse(referent.id()))
        .map(Set::of)
        .orElse(Set.of());
  }

  private static Set<String> modifiers(SpeakerPhrase phrase, Context context) {
    List<String> keys = Titles.split(phrase.keys());
    int title = Math.max(1, context.lexicon().titles().lengthAtEnd(keys));
    return keys.subList(0, Math.max(0, keys.size() - title)).stream()
        .filter(context.descriptions()::uses)
        .filter(key -> !context.lexicon().nouns().isPlain(key) && !key.endsWith(YEARS))
        .filter(key -> !isOwner(key, phrase, context))
        .collect(Collectors.toSet());
  }

  private static boolean isOwner(String key, SpeakerPhrase phrase, Context context) {
    for (int i = phrase.core().from(); i < phrase.core().to(); i++) {
      if (phrase.words().hasKey(i, key)
          && (context.article().mentionAt(i).isPresent() || context.isCountryAdjective(i))) {
        return true;
      }
    }
    return false;
  }
}
