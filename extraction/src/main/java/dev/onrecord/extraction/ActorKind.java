package dev.onrecord.extraction;

/** What an actor is. A government that is called by its capital or country is an organisation. */
public enum ActorKind {
  PERSON,
  ORGANISATION,
  PLACE
}
