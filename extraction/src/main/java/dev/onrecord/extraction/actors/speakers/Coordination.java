package dev.onrecord.extraction.actors.speakers;

import dev.onrecord.extraction.actors.linking.LinkedArticle;
import dev.onrecord.extraction.actors.names.Prepositions;
import dev.onrecord.extraction.tagging.SentenceView;
import dev.onrecord.extraction.tagging.lexicon.PartOfSpeech;
import dev.onrecord.extraction.text.TokenSpan;
import java.util.ArrayList;
import java.util.List;

/** Cuts "both Kyiv and the EU's foreign policy chief Josep Borrell" into its speakers. */
final class Coordination {
  private Coordination() {}

  /** The parts, each of which holds a name; the whole where it is one speaker. */
  static List<TokenSpan> parts(LinkedArticle article, TokenSpan speaker) {
    SentenceView words = article.words();
    List<TokenSpan> parts = new ArrayList<>();
    int from = speaker.from();
    boolean and = false;
    for (int i = speaker.from(); i < speaker.to(); i++) {
      if (article.mentionAt(i).isPresent()) {
        continue;
      }
      if (Prepositions.isRelative(words.key(i)) || words.isPunctuation(i, '(')) {
        return List.of(speaker);
      }
      boolean conjunction =
          (words.hasKey(i, "and") || words.hasKey(i, "&")) && !isInTitle(article, from, i);
      if (conjunction || words.isPunctuation(i, ',')) {
        and |= conjunction;
        if (i > from) {
          parts.add(new TokenSpan(from, i));
        }
        from = i + 1;
      }
    }
    if (from < speaker.to()) {
      parts.add(new TokenSpan(from, speaker.to()));
    }
    boolean named = parts.stream().allMatch(part -> holdsName(article, part));
    return and && named ? parts : List.of(speaker);
  }

  /** "Police and crime commissioner Mary Stone" is one person. */
  private static boolean isInTitle(LinkedArticle article, int from, int conjunction) {
    SentenceView words = article.words();
    int title = conjunction + 2;
    return conjunction == from + 1
        && words.is(conjunction + 1, PartOfSpeech.NN)
        && words.isLowerCase(conjunction + 1)
        && words.is(title, PartOfSpeech.NN)
        && words.isLowerCase(title)
        && article.mentionAt(title + 1).filter(name -> name.referent().isPerson()).isPresent();
  }

  private static boolean holdsName(LinkedArticle article, TokenSpan part) {
    for (int i = part.from(); i < part.to(); i++) {
      if (article.mentionAt(i).isPresent() || article.words().isCapitalised(i)) {
        return true;
      }
    }
    return false;
  }
}
