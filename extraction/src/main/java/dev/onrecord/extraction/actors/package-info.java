/**
 * Who is meant: names become entities with ids, and the words that name a speaker become an actor.
 *
 * <p>{@link dev.onrecord.extraction.actors.directory.ActorDirectory} knows the world, {@link
 * dev.onrecord.extraction.actors.linking.Linker} the names of one article, and {@link
 * dev.onrecord.extraction.actors.speakers.SpeakerResolver} puts both together.
 */
package dev.onrecord.extraction.actors;
