package dev.onrecord.extraction.actors.linking;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.TimeBudget;
import dev.onrecord.extraction.TimeBudget.Stage;
import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.directory.Entry;
import dev.onrecord.extraction.actors.names.Gender;
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

  private Linker(DirectoryIndex directory, LocalDate day, SentenceView words) {
    this.directory = directory;
    this.words = words;
    this.people = new People(directory, day);
    this.bodies = new Bodies(directory);
    this.introductions = new Introductions(words, directory);
  }

  /** A name with the type it is taken for. */
  private record Typed(TokenSpan tokens, NameType type, List<String> words) {
    PersonName person() {
      return PersonName.of(words);
    }
  }

  /**
   * Links the names of an article.
   *
   * @param day the day of publication, which decides between people of one surname
   */
  public static LinkedArticle link(
      Tagged tagged, DirectoryIndex directory, LocalDate day, TimeBudget time) {
    SentenceView words = tagged.sentences();
    return new Linker(directory, day, words)
        .link(new NameCompleter(words, directory).complete(tagged), time);
  }

  private LinkedArticle link(List<Name> names, TimeBudget time) {
    List<Typed> typed = new ArrayList<>(names.size());
    for (Name name : names) {
      List<String> keys = words.keys(name.tokens());
      if (!keys.isEmpty() && isShort(name.tokens())) {
        typed.add(new Typed(name.tokens(), type(name.type(), name.tokens(), keys), keys));
      }
    }
    Referent[] full = new Referent[typed.size()];
    for (int i = 0; i < full.length; i++) {
      Typed name = typed.get(i);
      if (name.type() == NameType.PERSON && !people.isShort(name.person().words())) {
        full[i] = people.full(name.person(), () -> written(name));
        full[i].description().addAll(introductions.of(name.tokens()));
      }
    }
    List<Mention> mentions = new ArrayList<>(typed.size());
    for (int i = 0; i < full.length; i++) {
      if (time.isOver(Stage.LINKS)) {
        return new LinkedArticle(words, mentions, bodies, typed.get(i).tokens().from());
      }
      mentions.add(new Mention(typed.get(i).tokens(), referent(typed.get(i), full[i])));
    }
    return new LinkedArticle(words, mentions, bodies, words.size());
  }

  /** Ids and names are keys of topics and tables, which take no page of capitals. */
  private boolean isShort(TokenSpan name) {
    Document document = words.document();
    return document.end(name.to() - 1) - document.start(name.from()) <= LONGEST_NAME;
  }

  private Referent referent(Typed name, Referent full) {
    if (name.type() != NameType.PERSON) {
      return bodies.named(name.words(), name.type(), () -> written(name));
    }
    PersonName person = name.person();
    int at = name.tokens().from();
    Optional<Gender> gender = person.gender().or(() -> honorificBefore(name.tokens()));
    Referent referent = full == null ? shortName(name, person, gender) : full;
    people.mentioned(person.words(), referent, at);
    gender.ifPresent(referent::learnGender);
    return referent;
  }

  private Referent shortName(Typed name, PersonName person, Optional<Gender> gender) {
    Set<String> introduction = introductions.of(name.tokens());
    PersonName addressed = new PersonName(person.words(), gender);
    Referent referent =
        people.shortName(addressed, () -> written(name), name.tokens().from(), introduction);
    referent.description().addAll(introduction);
    return referent;
  }

  private Optional<Gender> honorificBefore(TokenSpan name) {
    int before = name.from() - 1;
    return before < 0 ? Optional.empty() : PersonName.genderOf(words.key(before));
  }

  /** The tagger's type, unless the directory knows this name as something else only. */
  private NameType type(NameType tagged, TokenSpan tokens, List<String> keys) {
    List<Entry> known = directory.named(DirectoryIndex.join(keys));
    if (known.stream().anyMatch(Linker::isSeat)) {
      return NameType.PLACE;
    }
    if (known.isEmpty() || known.stream().anyMatch(entry -> entry.type() == tagged)) {
      return tagged;
    }
    if (isAbbreviation(keys) && known.stream().noneMatch(entry -> isWritten(entry, tokens))) {
      return tagged;
    }
    NameType first = known.get(0).type();
    boolean agreed = known.stream().allMatch(entry -> entry.type() == first);
    // A single word may be anybody's surname.
    boolean mayBeSurname = tagged == NameType.PERSON && keys.size() == 1;
    return agreed && !mayBeSurname ? first : tagged;
  }

  /** "VA" is not "Va.". */
  private static boolean isAbbreviation(List<String> keys) {
    return keys.size() == 1 && keys.get(0).length() <= 3;
  }

  private boolean isWritten(Entry entry, TokenSpan tokens) {
    return entry.names().contains(words.document().text(tokens));
  }

  /** The White House is a place under whatever type the tagger found it. */
  private static boolean isSeat(Entry entry) {
    return entry instanceof Entry.Place place && place.isSeat();
  }

  private String written(Typed name) {
    String text = SPACES.matcher(words.document().text(name.tokens())).replaceAll(" ");
    if (name.type() == NameType.PERSON) {
      return withoutHonorifics(text);
    }
    return text.startsWith("the ") || text.startsWith("The ") ? text.substring(4) : text;
  }

  private static String withoutHonorifics(String name) {
    String left = name;
    int space = left.indexOf(' ');
    while (space > 0 && PersonName.isHonorific(WordKey.of(left.substring(0, space)))) {
      left = left.substring(space + 1);
      space = left.indexOf(' ');
    }
    return left;
  }
}
