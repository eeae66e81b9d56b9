package dev.onrecord.extraction.actors.linking;

import dev.onrecord.extraction.actors.directory.DirectoryIndex;
import dev.onrecord.extraction.actors.directory.Entry;
import dev.onrecord.extraction.actors.names.Gender;
import dev.onrecord.extraction.actors.names.Lexicon;
import dev.onrecord.extraction.actors.names.NameKey;
import dev.onrecord.extraction.actors.names.PersonName;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Whom the directory knows by a name. It identifies, and never replaces: nobody whom the article
 * introduces as somebody else.
 */
final class KnownPeople {
  private final DirectoryIndex directory;
  private final Lexicon lexicon;
  private final LocalDate day;
  private final Supplier<Set<String>> bodiesOfArticle;

  /**
   * For one article.
   *
   * @param day the day of publication
   * @param bodiesOfArticle the ids of the countries and bodies that it names
   */
  KnownPeople(DirectoryIndex directory, LocalDate day, Supplier<Set<String>> bodiesOfArticle) {
    this.directory = directory;
    this.lexicon = directory.lexicon();
    this.day = day;
    this.bodiesOfArticle = bodiesOfArticle;
  }

  /** Whether a name of several words is only the end of one: "von der Leyen", "Le Pen". */
  boolean isShort(List<String> words) {
    return words.size() == 1
        || lexicon.honorifics().isParticle(words.get(0))
        || (directory.people(words).isEmpty() && !directory.peopleBySurname(words).isEmpty());
  }

  /**
   * The one of this full name. A "Jr." may go without it only where nobody else is known by the
   * plain name, fitting or not.
   */
  Optional<Entry.Person> byFullName(PersonName name, Introduction introduction) {
    List<Entry.Person> written =
        directory.people(name.words()).stream()
            .filter(person -> isWritten(person, name, true))
            .toList();
    boolean plain = written.stream().anyMatch(person -> isWritten(person, name, false));
    List<Entry.Person> same =
        fitting(written, name.gender(), introduction)
            .filter(person -> isWritten(person, name, !plain))
            .toList();
    if (same.size() == 1) {
      return Optional.of(same.get(0));
    }
    List<Entry.Person> forms =
        fitting(directory.peopleBySurname(List.of(name.surname())), name.gender(), introduction)
            .filter(person -> isForm(person, name, !plain))
            .filter(person -> isSpelling(person, name) || isIntroduced(person, introduction))
            .toList();
    return forms.size() == 1 ? Optional.of(forms.get(0)) : Optional.empty();
  }

  /** Those whom a surname alone may mean, as far as the article does not contradict. */
  List<Entry.Person> bySurname(PersonName name, Introduction introduction) {
    return fitting(directory.peopleBySurname(name.words()), name.gender(), introduction).toList();
  }

  /**
   * The one of them whom the words introduce by a title, who goes by the surname alone, or who is
   * in office: of several, in one of a body that the article names.
   */
  Optional<Entry.Person> best(
      PersonName name, List<Entry.Person> known, Introduction introduction) {
    List<Entry.Person> introduced =
        known.stream().filter(person -> isIntroduced(person, introduction)).toList();
    if (introduced.size() == 1) {
      return Optional.of(introduced.get(0));
    }
    if (introduced.isEmpty() && introduction.hasTitle()) {
      return Optional.empty();
    }
    List<Entry> soCalled = directory.named(DirectoryIndex.join(name.words()));
    List<Entry.Person> alone = known.stream().filter(soCalled::contains).toList();
    if (alone.size() == 1) {
      return Optional.of(alone.get(0));
    }
    List<Entry.Person> inOffice = known.stream().filter(this::isInOffice).toList();
    if (inOffice.size() == 1) {
      return Optional.of(inOffice.get(0));
    }
    List<Entry.Person> here = inOffice.stream().filter(this::isInOfficeHere).toList();
    return here.size() == 1 ? Optional.of(here.get(0)) : Optional.empty();
  }

  private boolean isInOffice(Entry.Person person) {
    return person.offices().stream().anyMatch(office -> office.heldOn(day));
  }

  private boolean isInOfficeHere(Entry.Person person) {
    return person.offices().stream()
        .filter(office -> office.heldOn(day))
        .anyMatch(office -> bodiesOfArticle.get().contains(directory.body(office.body())));
  }

  private Stream<Entry.Person> fitting(
      Collection<Entry.Person> people, Optional<Gender> gender, Introduction introduction) {
    return people.stream()
        .filter(
            person ->
                gender.isEmpty() || person.gender().isEmpty() || person.gender().equals(gender))
        .filter(person -> !isContradicted(person, introduction));
  }

  /** "John Smith, a plumber from Hull": no plumber is known by that name. */
  private boolean isContradicted(Entry.Person person, Introduction introduction) {
    return introduction.trade().isPresent()
        && !person.offices().isEmpty()
        && !lexicon.nouns().isNeutral(introduction.trade().get())
        && !isIntroduced(person, introduction);
  }

  private static boolean isIntroduced(Entry.Person person, Introduction introduction) {
    return person.offices().stream()
        .flatMap(office -> office.description().stream())
        .anyMatch(
            title ->
                introduction.words().contains(title)
                    || introduction.words().contains("former " + title));
  }

  /**
   * Whether one of the person's names has the same initials and "Jr.", or leaves them out.
   *
   * @param lenient whether a plain name may mean a "Jr."
   */
  private boolean isWritten(Entry.Person person, PersonName name, boolean lenient) {
    return person.names().stream()
        .map(other -> lexicon.person(NameKey.words(other)))
        .anyMatch(
            other ->
                other.words().size() == name.words().size()
                    && (lenient && name.generation().isEmpty()
                        ? other.with(name.generation()).agreesWith(name)
                        : other.agreesWith(name)));
  }

  /** Whether the given names are two spellings of one, not "Jack" and "John". */
  private boolean isSpelling(Entry.Person person, PersonName name) {
    String given = lexicon.person(NameKey.words(person.name())).given();
    return NameKey.person(given).equals(NameKey.person(name.given()));
  }

  private boolean isForm(Entry.Person person, PersonName name, boolean lenient) {
    PersonName other = lexicon.person(NameKey.words(person.name()));
    return other.isFull()
        && DirectoryIndex.personKey(other.words().subList(1, other.words().size()))
            .equals(DirectoryIndex.personKey(name.words().subList(1, name.words().size())))
        && (lenient ? other.with(name.generation()) : other).agreesWith(name)
        && lexicon.givenNames().mayBeOne(other.given(), name.given());
  }
}
