package dev.onrecord.extraction.actors.linking;

import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.text.Document;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An article whose names are linked: every mention, in the order of the text. */
public final class LinkedArticle {
  private final SentenceView words;
  private final List<Mention> mentions;
  private final int[] mentionAt;
  private final Bodies bodies;
  private final int linkedTo;

  /**
   * Holds the mentions.
   *
   * @param linkedTo the token up to which names were read
   */
  LinkedArticle(SentenceView words, List<Mention> mentions, Bodies bodies, int linkedTo) {
    this.linkedTo = linkedTo;
    this.bodies = bodies;
    this.words = words;
    this.mentions = List.copyOf(mentions);
    this.mentionAt = new int[words.size()];
    Arrays.fill(mentionAt, -1);
    for (int i = 0; i < mentions.size(); i++) {
      Arrays.fill(mentionAt, mentions.get(i).tokens().from(), mentions.get(i).tokens().to(), i);
    }
  }

  public Document document() {
    return words.document();
  }

  /** The token up to which names were read: the end, unless there was no time. */
  public int linkedTo() {
    return linkedTo;
  }

  public SentenceView words() {
    return words;
  }

  /** The organisations and places of this article, to which descriptions add. */
  public Bodies bodies() {
    return bodies;
  }

  public List<Mention> mentions() {
    return mentions;
  }

  /** The mention that this token is part of. */
  public Optional<Mention> mentionAt(int token) {
    return token < 0 || token >= mentionAt.length || mentionAt[token] < 0
        ? Optional.empty()
        : Optional.of(mentions.get(mentionAt[token]));
  }
}
