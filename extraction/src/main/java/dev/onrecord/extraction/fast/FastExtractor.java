package dev.onrecord.extraction.fast;

import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extraction;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.actors.ActorDirectory;
import dev.onrecord.extraction.actors.Attributor;
import dev.onrecord.extraction.actors.Attributor.Attribution;
import dev.onrecord.extraction.corrections.Corrections;
import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.tagging.Tagger;
import dev.onrecord.extraction.text.Document;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads an article in one pass: tokens, names and utterances by a tagger, then who is meant by a
 * directory and rules. Thread-safe where its tagger is.
 */
public final class FastExtractor implements Extractor {
  /** More names or utterances than this in one article are not given. */
  static final int MOST = 50_000;

  private final Tagger tagger;
  private final Attributor attributor;

  public FastExtractor(Tagger tagger, ActorDirectory directory) {
    this.tagger = tagger;
    this.attributor = new Attributor(directory);
  }

  @Override
  public String version() {
    return tagger.version() + "+" + Corrections.RULES + "+" + attributor.version();
  }

  @Override
  public Extraction extract(ArticleText article) {
    if (!English.reads(article.body(), article.language())) {
      return new Extraction(List.of(), List.of(), Set.of(Extraction.Mark.LANGUAGE));
    }
    Tagged tagged = tagger.tag(Document.of(article.body()));
    Set<Extraction.Mark> marks = EnumSet.noneOf(Extraction.Mark.class);
    if (tagged.names().size() > MOST || tagged.utterances().size() > MOST) {
      marks.add(Extraction.Mark.TRUNCATED);
    }
    Tagged bounded =
        new Tagged(tagged.document(), first(tagged.names()), first(tagged.utterances()));
    Attribution attribution = attributor.attribute(Corrections.apply(bounded), article.published());
    return new Extraction(attribution.entities(), attribution.statements(), marks);
  }

  private static <T> List<T> first(List<T> found) {
    return found.size() > MOST ? found.subList(0, MOST) : found;
  }
}
