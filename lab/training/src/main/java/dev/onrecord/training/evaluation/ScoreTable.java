package dev.onrecord.training.evaluation;

import dev.onrecord.training.data.JsonLines;
import dev.onrecord.training.data.Prediction;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Adds the counts of articles up to the rows of the table. */
final class ScoreTable {
  private final boolean names;
  private final boolean chains;
  private final Tally content = new Tally();
  private final Tally source = new Tally();
  private final Tally cue = new Tally();
  private final Tally statements = new Tally();
  private final Tally attributed = new Tally();
  private final Map<ScoredText.Form, FormTally> forms = new EnumMap<>(ScoredText.Form.class);
  private final Tally actors = new Tally();
  private final Tally resolved = new Tally();
  private final NameScore entities = new NameScore();
  private boolean anyEntities;

  ScoreTable(boolean names, boolean chains) {
    this.names = names;
    this.chains = chains;
    for (ScoredText.Form form : ScoredText.Form.values()) {
      forms.put(form, new FormTally());
    }
  }

  /** Another of the same rows. */
  ScoreTable empty() {
    return new ScoreTable(names, chains);
  }

  /** The statements of one form. */
  private static final class FormTally {
    private int found;
    private int foundAttributed;
    private int rightPredictions;
    private int predicted;
    private int gold;
    private int goldAttributed;

    private void add(FormTally other) {
      found += other.found;
      foundAttributed += other.foundAttributed;
      rightPredictions += other.rightPredictions;
      predicted += other.predicted;
      gold += other.gold;
      goldAttributed += other.goldAttributed;
    }
  }

  void add(ScoreTable other) {
    content.add(other.content);
    source.add(other.source);
    cue.add(other.cue);
    statements.add(other.statements);
    attributed.add(other.attributed);
    forms.forEach((form, tally) -> tally.add(other.forms.get(form)));
    actors.add(other.actors);
    resolved.add(other.resolved);
    entities.add(other.entities);
    anyEntities |= other.anyEntities;
  }

  void add(ScoredArticle article) {
    content.add(article.words(Prediction.StatementSpans::content));
    source.add(article.words(Prediction.StatementSpans::speaker));
    cue.add(article.words(Prediction.StatementSpans::cue));
    List<StatementMatcher.Item> gold = article.goldItems();
    List<StatementMatcher.Item> predicted = article.predictedItems();
    StatementMatcher matcher = new StatementMatcher(article.text(), gold, predicted);
    List<StatementMatcher.Pair> found = matcher.match(false);
    List<StatementMatcher.Pair> right = matcher.match(true);
    statements.add(found.size(), predicted.size(), gold.size());
    attributed.add(right.size(), spoken(predicted), spoken(gold));
    for (StatementMatcher.Pair pair : found) {
      forms.get(gold.get(pair.gold()).form()).found++;
    }
    for (StatementMatcher.Pair pair : right) {
      forms.get(gold.get(pair.gold()).form()).foundAttributed++;
      forms.get(predicted.get(pair.predicted()).form()).rightPredictions++;
    }
    for (StatementMatcher.Item item : gold) {
      forms.get(item.form()).gold++;
      forms.get(item.form()).goldAttributed += item.hasSpeaker() ? 1 : 0;
    }
    for (StatementMatcher.Item item : predicted) {
      forms.get(item.form()).predicted += item.hasSpeaker() ? 1 : 0;
    }
  }

  /**
   * Adds an article whose names are known.
   *
   * @param chains which mentions mean the same, where that is known
   */
  void addNames(
      ScoredArticle article,
      List<Prediction.Mention> known,
      Optional<List<List<JsonLines.CoreferenceMention>>> chains) {
    ActorKeys keys = new ActorKeys(article.text(), known);
    List<Prediction.StatementSpans> found = article.prediction().statements();
    count(
        counts(article.gold(), s -> keys.key(s.speaker())),
        counts(found, s -> keys.key(s.speaker())),
        actors);
    chains.ifPresent(
        all ->
            count(
                counts(article.gold(), s -> keys.resolve(s.speaker(), all)),
                counts(found, s -> keys.key(s.actor())),
                resolved));
    anyEntities |= article.prediction().entities().isPresent();
    entities.add(known, article.prediction().entities().orElse(List.of()));
  }

  ScoreReport report(int articles) {
    Map<String, Score> rows = new LinkedHashMap<>();
    rows.put("a content tokens", content.score());
    rows.put("b source tokens", source.score());
    rows.put("c cue tokens", cue.score());
    rows.put("d statement J>=.5", statements.score());
    rows.put("e attributed", attributed.score());
    forms.forEach(
        (form, tally) -> {
          String name = "f " + form.name().toLowerCase(Locale.ROOT);
          rows.put(
              name,
              Score.of(
                  tally.rightPredictions,
                  tally.foundAttributed,
                  tally.predicted,
                  tally.goldAttributed));
          rows.put(name + " (d) recall", Score.ofRecall(tally.found, tally.gold));
        });
    if (names) {
      rows.put("g named-actor counts", actors.score());
    }
    if (chains) {
      rows.put("g2 resolved (silver coref)", resolved.score());
    }
    if (names && anyEntities) {
      entities.rows().forEach((type, score) -> rows.put("h NER " + type, score));
    }
    return new ScoreReport(articles, rows);
  }

  private static int spoken(List<StatementMatcher.Item> items) {
    return (int) items.stream().filter(StatementMatcher.Item::hasSpeaker).count();
  }

  private static Map<String, Integer> counts(
      List<Prediction.StatementSpans> statements,
      Function<Prediction.StatementSpans, Optional<String>> key) {
    Map<String, Integer> counts = new HashMap<>();
    statements.forEach(s -> key.apply(s).ifPresent(k -> counts.merge(k, 1, Integer::sum)));
    return counts;
  }

  private static void count(Map<String, Integer> gold, Map<String, Integer> found, Tally tally) {
    int common = 0;
    for (Map.Entry<String, Integer> actor : gold.entrySet()) {
      common += Math.min(actor.getValue(), found.getOrDefault(actor.getKey(), 0));
    }
    tally.add(common, sum(found), sum(gold));
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
