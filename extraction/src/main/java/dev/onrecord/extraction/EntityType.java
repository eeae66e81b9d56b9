package dev.onrecord.extraction;

/** What a name in an article names. */
public enum EntityType {
  PERSON,
  ORG,
  PLACE
}
