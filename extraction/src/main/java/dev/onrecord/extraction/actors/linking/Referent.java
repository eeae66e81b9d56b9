package dev.onrecord.extraction.actors.linking;

import dev.onrecord.extraction.Actor;
import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.directory.Entry;
import dev.onrecord.extraction.actors.names.Gender;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Somebody or something that one article names, under however many names. */
public final class Referent {
  private final String id;
  private final String name;
  private final NameType type;
  private final Optional<Entry> entry;
  private final Actor actor;
  private final Set<String> description = new HashSet<>();
  private Optional<Gender> gender;
  private boolean genderGuessed;

  Referent(
      String id,
      String name,
      NameType type,
      Optional<Entry> entry,
      Actor actor,
      Optional<Gender> gender) {
    this.id = id;
    this.name = name;
    this.type = type;
    this.entry = entry;
    this.actor = actor;
    this.gender = gender;
  }

  /** One whom the article does not name: "a neighbour", and "a spokesman" of a body. */
  public static Referent unnamed(NameType type, Actor actor, Optional<Gender> gender) {
    return new Referent(actor.id(), actor.name(), type, Optional.empty(), actor, gender);
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public NameType type() {
    return type;
  }

  public boolean isPerson() {
    return type == NameType.PERSON;
  }

  public Optional<Entry> entry() {
    return entry;
  }

  /** Who it is when it speaks; unknown where a name may mean several. */
  public Actor actor() {
    return actor;
  }

  public Optional<Gender> gender() {
    return gender;
  }

  /** Whether only the given name tells it: another language may give the name to the other sex. */
  boolean isGenderGuessed() {
    return genderGuessed;
  }

  void guessGender(Gender found) {
    if (gender.isEmpty()) {
      gender = Optional.of(found);
      genderGuessed = true;
    }
  }

  void learnGender(Gender found) {
    if (gender.isEmpty() || genderGuessed) {
      gender = Optional.of(found);
      genderGuessed = false;
    }
  }

  /** The words and titles by which the article, or the directory, introduces it. */
  public Set<String> description() {
    return description;
  }
}
