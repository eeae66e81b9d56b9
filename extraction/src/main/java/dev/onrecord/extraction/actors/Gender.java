package dev.onrecord.extraction.actors;

/** The pronoun that an article uses for a person. */
enum Gender {
  HE,
  SHE
}
