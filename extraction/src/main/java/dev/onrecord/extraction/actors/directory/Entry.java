package dev.onrecord.extraction.actors.directory;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.names.Gender;
import java.util.List;
import java.util.Optional;

/** Somebody or something that the directory knows. */
public sealed interface Entry {
  String id();

  /** The name to show. */
  String name();

  /** Every name and spelling, the one to show included. */
  List<String> names();

  NameType type();

  record Person(
      String id, String name, List<String> names, Optional<Gender> gender, List<Office> offices)
      implements Entry {
    @Override
    public NameType type() {
      return NameType.PERSON;
    }
  }

  /**
   * An organisation.
   *
   * @param country the name of the country it belongs to
   * @param called common nouns it goes by once it is named: "the alliance"
   */
  record Body(
      String id, String name, List<String> names, Optional<String> country, List<String> called)
      implements Entry {
    @Override
    public NameType type() {
      return NameType.ORG;
    }
  }

  /**
   * A country or another place.
   *
   * @param adjectives "Russian"
   * @param people "Russians"
   * @param speaksFor the id of the body that speaks where this place does
   * @param isSeat whether it is a building or street of that body
   */
  record Place(
      String id,
      String name,
      List<String> names,
      List<String> adjectives,
      List<String> people,
      Optional<String> speaksFor,
      boolean isSeat)
      implements Entry {
    @Override
    public NameType type() {
      return NameType.PLACE;
    }

    public boolean isCountry() {
      return !adjectives.isEmpty()
          || speaksFor.filter(id -> id.endsWith(id().substring(id().indexOf('/') + 1))).isPresent();
    }
  }
}
