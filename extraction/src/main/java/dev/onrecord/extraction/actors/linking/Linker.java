package dev.onrecord.extraction.actors.linking;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.TimeBudget;
import dev.onrecord.extraction.TimeBudget.Stage;
import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.names.Gender;
import dev.onrecord.extraction.actors.names.Lexicon;
import dev.onrecord.extraction.actors.names.PersonName;
import dev.onrecord.extraction.tagging.Name;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives every name of an article the id of whom it names. Full names are read first, in the whole
 * article, so that a surname finds its owner wherever the full name stands. The directory decides
 * between spellings, and corrects the type of a name that it knows as something else.
 */
public final class Linker {
  /** In UTF-16 units. */
  private static final int LONGEST_NAME = 200;

  private final DirectoryIndex directory;
  private final SentenceView words;
  private final People people;
  private final Bodies bodies;
  private final Introductions introductions;
  private final Trades trades;
  private final WrittenNames written;
  private final Lexicon lexicon;
  private Set<String> namedBodies;

  private Linker(
      DirectoryIndex directory, LocalDate day, SentenceView words, ShortForms shortForms) {
    this.directory = directory;
    this.words = words;
    this.lexicon = directory.lexicon();
    this.bodies = new Bodies(directory, shortForms);
    this.introductions = new Introductions(words, directory);
    this.written = new WrittenNames(words, lexicon);
    this.trades = new Trades(words, lexicon.honorifics());
    this.people = new People(directory, day, new KnownPeople(directory, day, this::named));
  }

  /** A name with the words that tell whom it names. */
  private record Read(TokenSpan tokens, NameType type, List<String> words) {}

  private PersonName person(Read name) {
    return lexicon.person(name.words());
  }

  /** The ids of the countries and bodies that the article names. */
  private Set<String> named() {
    if (namedBodies == null) {
      namedBodies = introductions.bodies(0, words.size());
    }
    return namedBodies;
  }

  /**
   * Links the names of an article.
   *
   * @param day the day of publication, which decides between people of one surname
   */
  public static LinkedArticle link(
      Tagged tagged, DirectoryIndex directory, LocalDate day, TimeBudget time) {
    SentenceView words = tagged.sentences();
    List<Name> names = new NameCompleter(words, directory).complete(tagged);
    ShortForms shortForms = ShortForms.of(words, names, directory);
    List<Name> typed = new NameTypes(words, directory, tagged.utterances()).decide(names);
    return new Linker(directory, day, words, shortForms).link(shortForms.typed(typed), time);
  }

  private LinkedArticle link(List<Name> names, TimeBudget time) {
    List<Read> typed = new ArrayList<>(names.size());
    for (Name name : names) {
      List<String> keys = words.keys(name.tokens());
      if (!keys.isEmpty() && isShort(name.tokens())) {
        typed.add(new Read(name.tokens(), name.type(), keys));
      }
    }
    Referent[] full = new Referent[typed.size()];
    for (int i = 0; i < full.length; i++) {
      Read name = typed.get(i);
      if (name.type() == NameType.PERSON && !people.isShort(person(name).words())) {
        Introduction introduction = introductions.of(name.tokens());
        full[i] =
            people.full(person(name), introduction, () -> written.of(name.tokens(), name.type()));
        describe(full[i], introduction, name.tokens());
      } else if (name.type() == NameType.ORG && name.words().size() > 1) {
        bodies.full(name.words(), () -> written.of(name.tokens(), name.type()));
      }
    }
    List<Mention> mentions = new ArrayList<>(typed.size());
    for (int i = 0; i < full.length; i++) {
      if (time.isOver(Stage.LINKS)) {
        return new LinkedArticle(words, mentions, bodies, typed.get(i).tokens().from());
      }
      mentions.add(new Mention(typed.get(i).tokens(), referent(typed.get(i), full[i])));
    }
    learnGenders(mentions);
    return new LinkedArticle(words, mentions, bodies, words.size());
  }

  /** Honorifics, which were read before, tell more than the words around the names. */
  private void learnGenders(List<Mention> mentions) {
    Genders genders = new Genders(words, lexicon.pronouns());
    for (int i = 0; i < mentions.size(); i++) {
      TokenSpan name = mentions.get(i).tokens();
      Referent referent = mentions.get(i).referent();
      if (referent.isPerson() && (referent.gender().isEmpty() || referent.isGenderGuessed())) {
        genders.byNoun(name).ifPresent(referent::learnGender);
      }
      if (referent.isPerson() && referent.gender().isEmpty()) {
        int next = i + 1 < mentions.size() ? mentions.get(i + 1).tokens().from() : words.size();
        genders.byClause(name, next).ifPresent(referent::learnGender);
      }
    }
  }

  /** Ids and names are keys of topics and tables, which take no page of capitals. */
  private boolean isShort(TokenSpan name) {
    Document document = words.document();
    return document.end(name.to() - 1) - document.start(name.from()) <= LONGEST_NAME;
  }

  private Referent referent(Read name, Referent full) {
    if (name.type() != NameType.PERSON) {
      Referent body =
          bodies.named(name.words(), name.type(), () -> written.of(name.tokens(), name.type()));
      body.description().addAll(introductions.kinds(name.tokens()));
      return body;
    }
    PersonName person = person(name).addressed(honorificBefore(name.tokens()));
    int at = name.tokens().from();
    Referent referent = full == null ? shortName(name, person) : full;
    people.mentioned(person.words(), referent, at);
    person.gender().ifPresent(referent::learnGender);
    return referent;
  }

  private Referent shortName(Read name, PersonName person) {
    Introduction introduction = introductions.of(name.tokens());
    Referent referent =
        people.shortName(
            person,
            () -> written.of(name.tokens(), name.type()),
            name.tokens().from(),
            introduction);
    describe(referent, introduction, name.tokens());
    return referent;
  }

  private void describe(Referent person, Introduction introduction, TokenSpan name) {
    person.description().addAll(introduction.words());
    person.description().addAll(trades.of(name));
  }

  private Optional<Gender> honorificBefore(TokenSpan name) {
    int before = name.from() - 1;
    return before < 0 ? Optional.empty() : lexicon.honorifics().gender(words.key(before));
  }
}
