package dev.onrecord.extraction;

/**
 * Who a statement is counted for.
 *
 * @param id {@code person/antony-blinken}, {@code organisation/nato}; {@code unknown} where the
 *     text does not say
 * @param name the name to show
 * @param type what the actor is; for {@link #UNKNOWN} it carries no meaning
 */
public record Actor(String id, String name, ActorKind type) {
  public static final Actor UNKNOWN = new Actor("unknown", "unknown", ActorKind.PERSON);

  public boolean isKnown() {
    return !id.equals(UNKNOWN.id);
  }
}
