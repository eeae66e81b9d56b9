package dev.onrecord.extraction.actors.speakers.strategy;

import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.directory.Entry;
import dev.onrecord.extraction.actors.directory.Institutions;
import dev.onrecord.extraction.actors.discourse.Descriptions;
import dev.onrecord.extraction.actors.discourse.Discourse;
import dev.onrecord.extraction.actors.discourse.SalienceWeights;
import dev.onrecord.extraction.actors.linking.LinkedArticle;
import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.actors.linking.Referent;
import dev.onrecord.extraction.actors.names.Lexicon;
import dev.onrecord.extraction.actors.names.NameKey;
import dev.onrecord.extraction.actors.speakers.resolution.OwnedBodies;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Utterance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the strategies know of an article, read up to some place.
 *
 * @param day the day of publication, which decides who holds an office
 * @param discourse who is present at this place
 * @param documents who issued the documents that were spoken of
 * @param descriptions how the article introduces its people
 * @param ownedBodies the offices, campaigns and ministries of those who have one
 */
public record Context(
    LinkedArticle article,
    DirectoryIndex directory,
    LocalDate day,
    Discourse discourse,
    Documents documents,
    Descriptions descriptions,
    OwnedBodies ownedBodies) {
  /** At the beginning of an article. */
  public static Context of(
      LinkedArticle article, DirectoryIndex directory, LocalDate day, List<Utterance> utterances) {
    return new Context(
        article,
        directory,
        day,
        new Discourse(article, directory.lexicon(), SalienceWeights.NEWS, utterances),
        new Documents(article, directory.lexicon().nouns()),
        new Descriptions(article),
        new OwnedBodies(article, directory, day));
  }

  public SentenceView words() {
    return article.words();
  }

  public Lexicon lexicon() {
    return directory.lexicon();
  }

  /** Whether the token is an adjective such as "Russian". */
  boolean isCountryAdjective(int token) {
    return words().isCapitalised(token)
        && directory.countryOfAdjective(words().key(token)).isPresent();
  }

  /** "the foreign ministry" is that of the country that is spoken of. */
  Optional<Referent> institution(List<String> keys) {
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
}
