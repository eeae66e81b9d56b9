/**
 * Who is meant: names become entities with ids, and the words that name a speaker become an actor.
 *
 * <p>{@code directory} knows the world, {@code linking} the names of one article, {@code discourse}
 * who is present at each place of it. {@code speakers} puts them together: {@link
 * dev.onrecord.extraction.actors.speakers.strategy.SpeakerStrategies} lists what the words of a
 * speaker may be. The words of the language are in {@code names}.
 */
package dev.onrecord.extraction.actors;
