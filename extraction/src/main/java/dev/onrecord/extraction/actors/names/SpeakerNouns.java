package dev.onrecord.extraction.actors.names;

import java.util.HashSet;
import java.util.Set;

/** What common nouns say about who speaks: a spokesperson, a document, a body, a crowd. */
public final class SpeakerNouns {
  private final WordLists lists;
  private final Set<String> issuing = new HashSet<>();

  SpeakerNouns(WordLists lists) {
    this.lists = lists;
    lists.words("issue").forEach(verb -> issuing.addAll(VerbForms.of(verb)));
    issuing.addAll(lists.words("issued"));
  }

  public boolean isSpokesperson(String word) {
    return lists.has("spokesperson", word);
  }

  public boolean isDocument(String word) {
    return lists.has("document", word);
  }

  /** Whether the noun means the document last spoken of, of whatever kind: "the file". */
  public boolean isAnyDocument(String word) {
    return lists.has("any-document", word);
  }

  /** Whether the word is a form of a verb for what those do whose document it is: "released". */
  public boolean isIssuing(String word) {
    return issuing.contains(word);
  }

  /** Whether somebody who did this made such a document: "sued" a lawsuit. */
  public boolean makes(String verb, String noun) {
    return lists.has("makes " + noun, verb);
  }

  public boolean isBody(String word) {
    return lists.has("body", word);
  }

  public boolean isCrowd(String word) {
    return lists.has("crowd", word);
  }

  /** Whether the noun, alone, is a body that need not be told from others: "police". */
  public boolean isCollective(String word) {
    return lists.has("collective", word);
  }

  /** Whether the noun, after "her" or "his", is how somebody is addressed: "excellency". */
  public boolean isStyle(String word) {
    return lists.has("style", word);
  }

  /** Whether the world has one such office: "pope". */
  public boolean isSole(String word) {
    return lists.has("sole", word);
  }

  /** Whether a place or a country has one such office or body: "sheriff", "prime-minister". */
  public boolean isLocal(String words) {
    return lists.has("local", words);
  }

  /** Whether such a body is no part of its country's government: "federation". */
  public boolean isPrivate(String word) {
    return lists.has("private", word);
  }

  /** Whether somebody who was named may be called so, without an office: "the striker". */
  public boolean isEpithet(String word) {
    return lists.has("epithet", word) || word.endsWith("-year-old");
  }

  /** Whether the word is in any of these lists. */
  public boolean isKnown(String word) {
    return lists.names().anyMatch(list -> lists.has(list, word));
  }

  /** Whether a word before a noun tells nothing about who is meant. */
  public boolean isPlain(String word) {
    return lists.has("plain", word);
  }

  /** Whether a noun says nothing about a person's trade: "man", "Democrat". */
  public boolean isNeutral(String word) {
    return lists.has("neutral", word);
  }
}
