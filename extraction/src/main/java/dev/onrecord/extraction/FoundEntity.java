package dev.onrecord.extraction;

/**
 * One mention of a person, an organisation or a place.
 *
 * @param span where the mention stands
 * @param type what it names
 * @param id the same for every spelling of one entity, such as {@code place/kyiv}
 * @param name the name to show
 */
public record FoundEntity(Offsets span, NameType type, String id, String name) {}
