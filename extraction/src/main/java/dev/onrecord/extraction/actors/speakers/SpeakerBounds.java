package dev.onrecord.extraction.actors.speakers;

import dev.onrecord.extraction.actors.linking.LinkedArticle;
import dev.onrecord.extraction.actors.linking.Mention;
import dev.onrecord.extraction.actors.names.Prepositions;
import dev.onrecord.extraction.actors.speakers.strategy.Context;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.text.TokenSpan;

/** Mends where the words of a speaker begin and end, if a tagger found only a part of them. */
final class SpeakerBounds {
  /** Words that are looked at: the time stays linear. */
  private static final int LONGEST = 60;

  private final Context context;
  private final LinkedArticle article;
  private final SentenceView words;

  SpeakerBounds(Context context) {
    this.context = context;
    this.article = context.article();
    this.words = context.words();
  }

  /** The first words, if there are very many. */
  TokenSpan bounded(TokenSpan speaker) {
    return speaker.length() > LONGEST
        ? new TokenSpan(speaker.from(), speaker.from() + LONGEST)
        : speaker;
  }

  /** The whole list of names, and the whole of "EU chief Ursula von der Leyen". */
  TokenSpan whole(TokenSpan speaker) {
    return new TokenSpan(startOfList(speaker), endOfName(speaker.to()));
  }

  private int endOfName(int end) {
    if (article.mentionAt(end - 1).isEmpty()) {
      return end;
    }
    int to = end;
    int limit = Math.min(words.size(), end + LONGEST);
    while (to < limit && article.mentionAt(to).isEmpty() && isTitle(to)) {
      to++;
    }
    if (to == end) {
      return end;
    }
    return article
        .mentionAt(to)
        .filter(mention -> mention.referent().isPerson())
        .map(mention -> mention.tokens().to())
        .orElse(to);
  }

  private boolean isTitle(int token) {
    return context.lexicon().titles().knows(words.key(token));
  }

  /** Where "the US, Britain and Australia" begins when only the last two were found. */
  private int startOfList(TokenSpan speaker) {
    int from = speaker.from();
    boolean list = false;
    for (int i = from; i < speaker.to() && i < from + LONGEST; i++) {
      list |= words.hasKey(i, "and");
    }
    while (list && words.isPunctuation(from - 1, ',')) {
      Mention before = article.mentionAt(from - 2).orElse(null);
      if (before == null
          || Prepositions.precede(words, before.tokens().from(), context.lexicon().honorifics())) {
        return from;
      }
      from = before.tokens().from();
    }
    return from;
  }
}
