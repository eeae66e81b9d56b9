package dev.onrecord.extraction.actors.names;

/** The pronoun that an article uses for a person. */
public enum Gender {
  HE,
  SHE
}
