package dev.onrecord.extraction.actors.linking;

import java.util.Optional;
import java.util.Set;

/**
 * How the article introduces somebody at one place.
 *
 * @param words the titles, their words, and the ids of the bodies in them
 * @param hasTitle whether it gives a title, a rank or an office
 * @param trade what it says the person is: "plumber"
 */
record Introduction(Set<String> words, boolean hasTitle, Optional<String> trade) {}
