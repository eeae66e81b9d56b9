package dev.onrecord.extraction.engine;

import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.Findings;
import dev.onrecord.extraction.TimeBudget;
import dev.onrecord.extraction.actors.Attributor;
import dev.onrecord.extraction.actors.Attributor.Attribution;
import dev.onrecord.extraction.actors.directory.ActorDirectory;
import dev.onrecord.extraction.rules.Rules;
import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.tagging.Tagger;
import dev.onrecord.extraction.text.Document;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads an article in one pass: tokens, names and utterances by a tagger, then who is meant by a
 * directory and rules. Thread-safe where its tagger is.
 */
public final class ArticleExtractor implements Extractor {
  /** More names or utterances than this in one article are not given. */
  static final int MOST = 50_000;

  private final Tagger tagger;
  private final Rules rules;
  private final Attributor attributor;
  private final Supplier<TimeBudget> budgets;

  /** With the default limit on the time an article may take. */
  public ArticleExtractor(Tagger tagger, ActorDirectory directory) {
    this(tagger, directory, Rules.ALL);
  }

  /** With some of the rules only. */
  public ArticleExtractor(Tagger tagger, ActorDirectory directory, Rules rules) {
    this(tagger, directory, rules, () -> TimeBudget.of(TimeBudget.DEFAULT));
  }

  /**
   * With another limit on the time.
   *
   * @param budgets gives every article its time
   */
  public ArticleExtractor(Tagger tagger, ActorDirectory directory, Supplier<TimeBudget> budgets) {
    this(tagger, directory, Rules.ALL, budgets);
  }

  private ArticleExtractor(
      Tagger tagger, ActorDirectory directory, Rules rules, Supplier<TimeBudget> budgets) {
    this.rules = rules;
    this.budgets = budgets;
    this.tagger = tagger;
    this.attributor = new Attributor(directory);
  }

  @Override
  public String version() {
    return tagger.version() + "+" + rules.version() + "+" + attributor.version();
  }

  @Override
  public Findings extract(ArticleText article) {
    if (!LanguageCheck.reads(article.body(), article.language())) {
      return new Findings(List.of(), List.of(), Set.of(Findings.Mark.LANGUAGE));
    }
    TimeBudget time = budgets.get();
    Tagged tagged = tagger.tag(Document.of(article.body()), time);
    Set<Findings.Mark> marks = EnumSet.noneOf(Findings.Mark.class);
    if (tagged.names().size() > MOST || tagged.utterances().size() > MOST) {
      marks.add(Findings.Mark.TRUNCATED);
    }
    Attribution attribution =
        attributor.attribute(rules.apply(bounded(tagged), time), article.published(), time);
    if (time.wasExceeded()) {
      marks.add(Findings.Mark.OUT_OF_TIME);
    }
    return new Findings(attribution.entities(), attribution.statements(), marks);
  }

  private static Tagged bounded(Tagged tagged) {
    int readTo =
        tagged.names().size() > MOST ? tagged.names().get(MOST).tokens().from() : tagged.readTo();
    return new Tagged(
        tagged.document(),
        tagged.tags(),
        first(tagged.names()),
        first(tagged.utterances()),
        readTo,
        tagged.judge());
  }

  private static <T> List<T> first(List<T> found) {
    return found.size() > MOST ? found.subList(0, MOST) : found;
  }
}
