package dev.onrecord.extraction;

/** What a name in an article names. */
public enum NameType {
  PERSON,
  ORG,
  PLACE
}
