package dev.onrecord.extraction.actors.speakers;

import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.directory.Entry;
import dev.onrecord.extraction.actors.linking.LinkedArticle;
import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds whose office, spokesman or statement it is: "Zelenskiy's", "Russian", "his", "for Ford".
 */
final class OwnerFinder {
  private static final Set<String> PREPOSITIONS =
      Set.of("of", "for", "from", "at", "with", "in", "by");
  private static final Set<String> PRONOUNS = Set.of("his", "her", "its");

  private final LinkedArticle article;
  private final SentenceView words;
  private final DirectoryIndex directory;
  private final Discourse discourse;
  private final Function<TokenSpan, Resolution> speakers;

  OwnerFinder(
      LinkedArticle article,
      DirectoryIndex directory,
      Discourse discourse,
      Function<TokenSpan, Resolution> speakers) {
    this.article = article;
    this.words = article.words();
    this.directory = directory;
    this.discourse = discourse;
    this.speakers = speakers;
  }

  /** The one named in front of the noun, or behind it after a preposition. */
  Resolution owner(NounPhrase phrase) {
    Resolution inFront = ownerInFront(phrase);
    if (inFront.isKnown() || phrase.rest() >= phrase.end() - 1) {
      return inFront;
    }
    String preposition = words.key(phrase.rest());
    return PREPOSITIONS.contains(preposition)
        ? speakers.apply(new TokenSpan(phrase.rest() + 1, phrase.end()))
        : Resolution.UNKNOWN;
  }

  private Resolution ownerInFront(NounPhrase phrase) {
    for (int i = phrase.core().to() - 2; i >= phrase.core().from(); i--) {
      Optional<Mention> mention = article.mentionAt(i);
      if (mention.isPresent()) {
        return Resolution.named(mention.get().referent());
      }
      String key = words.key(i);
      if (PRONOUNS.contains(key)) {
        return pronoun(key);
      }
      Optional<Entry.Place> country = directory.countryOfAdjective(key);
      if (country.isPresent() && words.isCapitalised(i)) {
        return Resolution.named(article.bodies().of(country.get()));
      }
    }
    return Resolution.UNKNOWN;
  }

  private Resolution pronoun(String pronoun) {
    Optional<Mention> mention =
        Discourse.genderOf(pronoun).map(discourse::person).orElseGet(discourse::body);
    return mention.map(Resolution::elsewhere).orElse(Resolution.UNKNOWN);
  }

  /** The words between the owner and the noun, and the noun: "foreign ministry". */
  List<String> wordsAfterOwner(NounPhrase phrase) {
    List<String> own = new ArrayList<>();
    for (int i = phrase.core().to() - 1; i >= phrase.core().from(); i--) {
      String key = words.key(i);
      if (article.mentionAt(i).isPresent()
          || PRONOUNS.contains(key)
          || (words.isCapitalised(i) && directory.countryOfAdjective(key).isPresent())) {
        break;
      }
      if (!key.isEmpty()) {
        own.add(0, key);
      }
    }
    return own.isEmpty() ? List.of(phrase.noun()) : own;
  }
}
