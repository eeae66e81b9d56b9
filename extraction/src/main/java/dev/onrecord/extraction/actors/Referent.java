package dev.onrecord.extraction.actors;

import dev.onrecord.extraction.Actor;
import dev.onrecord.extraction.EntityType;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Somebody or something that one article names, under however many names. */
final class Referent {
  private final String id;
  private final String name;
  private final EntityType type;
  private final Optional<Entry> entry;
  private final Actor actor;
  private final Set<String> description = new HashSet<>();
  private Optional<Gender> gender;

  Referent(
      String id,
      String name,
      EntityType type,
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

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  EntityType type() {
    return type;
  }

  boolean isPerson() {
    return type == EntityType.PERSON;
  }

  Optional<Entry> entry() {
    return entry;
  }

  /** Who it is when it speaks; unknown where a name may mean several. */
  Actor actor() {
    return actor;
  }

  Optional<Gender> gender() {
    return gender;
  }

  void learnGender(Gender found) {
    if (gender.isEmpty()) {
      gender = Optional.of(found);
    }
  }

  /** The words and titles by which the article, or the directory, introduces it. */
  Set<String> description() {
    return description;
  }
}
