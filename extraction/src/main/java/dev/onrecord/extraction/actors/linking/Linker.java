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
import dev.onrecord.extraction.text.WordKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives every name of an article the id of whom it names. Full names are read first, in the whole
 * article, so that a surname finds its owner wherever the full name stands. The directory decides
 * between spellings, and corrects the type of a name that it knows as something else.
 */
public final class Linker {
  /** In UTF-16 units. */
  private static final int LONGEST_NAME = 200;

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final DirectoryIndex directory;
  private final SentenceView words;
  private final People people;
  private final Bodies bodies;
  private final Introductions introductions;
  private final Trades trades;
  private final Lexicon lexicon;
  private Set<String> namedBodies;

  private Linker(
      DirectoryIndex directory, LocalDate day, SentenceView words, ShortForms shortForms) {
    this.directory = directory;
    this.words = words;
    this.lexicon = directory.lexicon();
    this.bodies = new Bodies(directory, shortForms);
    this.introductions = new Introductions(words, directory);
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
        full[i] = people.full(person(name), introduction, () -> written(name));
        full[i].description().addAll(introduction.words());
        full[i].description().addAll(trades.of(name.tokens()));
      } else if (name.type() == NameType.ORG && name.words().size() > 1) {
        bodies.full(name.words(), () -> written(name));
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

  /** Names and honorifics, which were read before, tell more than the words around them. */
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
      Referent body = bodies.named(name.words(), name.type(), () -> written(name));
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
        people.shortName(person, () -> written(name), name.tokens().from(), introduction);
    referent.description().addAll(introduction.words());
    referent.description().addAll(trades.of(name.tokens()));
    return referent;
  }

  private Optional<Gender> honorificBefore(TokenSpan name) {
    int before = name.from() - 1;
    return before < 0 ? Optional.empty() : lexicon.honorifics().gender(words.key(before));
  }

  private String written(Read name) {
    String text = SPACES.matcher(words.document().text(name.tokens())).replaceAll(" ");
    if (name.type() == NameType.PERSON) {
      return withoutHonorifics(text);
    }
    text = withoutLegalForm(text);
    return text.startsWith("the ") || text.startsWith("The ") ? text.substring(4) : text;
  }

  private String withoutHonorifics(String name) {
    String left = name;
    int space = left.indexOf(' ');
    while (space > 0 && lexicon.honorifics().isBefore(WordKey.of(left.substring(0, space)))) {
      left = left.substring(space + 1);
      space = left.indexOf(' ');
    }
    space = left.lastIndexOf(' ');
    while (space > 0 && isAfterName(WordKey.of(left.substring(space + 1)))) {
      left = withoutComma(left.substring(0, space));
      space = left.lastIndexOf(' ');
    }
    return left;
  }

  /** "Jr" tells people apart; "MP" does not. */
  private boolean isAfterName(String word) {
    return lexicon.honorifics().isAfter(word) && !lexicon.honorifics().isGeneration(word);
  }

  private String withoutLegalForm(String name) {
    String left = name;
    int space = left.lastIndexOf(' ');
    while (space > 0 && lexicon.bodies().isLegalForm(WordKey.of(left.substring(space + 1)))) {
      left = withoutComma(left.substring(0, space));
      space = left.lastIndexOf(' ');
    }
    return left;
  }

  private static String withoutComma(String name) {
    return name.endsWith(",") ? name.substring(0, name.length() - 1) : name;
  }
}
