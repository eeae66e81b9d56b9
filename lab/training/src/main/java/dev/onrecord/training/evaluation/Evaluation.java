package dev.onrecord.training.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.Offsets;
import dev.onrecord.extraction.tagging.Tagger;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.training.data.BratReader;
import dev.onrecord.training.data.JsonLines;
import dev.onrecord.training.data.Prediction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Judges what was found in annotated articles: a folder with {@code gold/X.txt} and {@code
 * gold/X.ann} (brat), and, where names and their resolution are to be judged, {@code
 * ner_fixed.jsonl} and {@code coref.jsonl}.
 */
public final class Evaluation {
  private final Path gold;
  private final Optional<Map<String, List<Prediction.Mention>>> names;
  private final Optional<Map<String, List<List<JsonLines.CoreferenceMention>>>> chains;

  private Evaluation(Path data) throws IOException {
    this.gold = data.resolve("gold");
    if (!Files.isDirectory(gold)) {
      throw new IOException(data + ": no folder 'gold' with annotated articles in it");
    }
    this.names = read(data.resolve("ner_fixed.jsonl"), JsonLines::mentions);
    this.chains = read(data.resolve("coref.jsonl"), JsonLines::chains);
  }

  /**
   * Judges predictions in a file.
   *
   * @param predictions JSON Lines as {@code onrecord extract} prints them; what is not in there
   *     counts as empty
   * @throws IOException where a file cannot be read or is not what it should be; the message names
   *     it
   */
  public static Judgement evaluate(Path data, Path predictions) throws IOException {
    Map<String, Prediction> read = JsonLines.read(predictions, JsonLines::prediction);
    Evaluation evaluation = new Evaluation(data);
    if (evaluation.ids().stream().noneMatch(read::containsKey)) {
      throw new IOException(
          predictions
              + ": has none of the articles in "
              + data
              + "; ids are the names of their files ('extract --id-from name')");
    }
    return evaluation.judge(read);
  }

  public static Judgement evaluate(Path data, Map<String, Prediction> predictions)
      throws IOException {
    return new Evaluation(data).judge(predictions);
  }

  /** Judges a tagger: the words for speakers, without who is meant by them. */
  public static Judgement evaluate(Path data, Tagger tagger) throws IOException {
    return new Evaluation(data).judge((id, text) -> Prediction.of(tagger.tag(Document.of(text))));
  }

  /** Judges an extractor on the articles of a folder, as published on a day. */
  public static Judgement evaluate(Path data, Extractor extractor, LocalDate published)
      throws IOException {
    return new Evaluation(data)
        .judge(
            (id, text) ->
                Prediction.of(
                    extractor.extract(new ArticleText(text, published, Optional.of("en")))));
  }

  private interface Predictor {
    Prediction predict(String id, String text);
  }

  private Judgement judge(Map<String, Prediction> predictions) throws IOException {
    return judge((id, text) -> predictions.getOrDefault(id, Prediction.EMPTY));
  }

  private Judgement judge(Predictor predictor) throws IOException {
    List<ScoreTable> tables = new ArrayList<>();
    for (String id : ids()) {
      String text = Files.readString(gold.resolve(id + ".txt"));
      Prediction prediction = predictor.predict(id, text);
      ScoredArticle article = new ScoredArticle(new ScoredText(text), annotated(id), prediction);
      ScoreTable table = new ScoreTable(names.isPresent(), chains.isPresent());
      table.add(article);
      names
          .map(all -> all.get(id))
          .ifPresent(known -> table.addNames(article, known, chains.map(all -> all.get(id))));
      tables.add(table);
    }
    return new Judgement(tables);
  }

  private List<String> ids() throws IOException {
    List<String> ids;
    try (Stream<Path> files = Files.list(gold)) {
      ids =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".txt"))
              .map(name -> name.substring(0, name.length() - ".txt".length()))
              .filter(id -> Files.exists(gold.resolve(id + ".ann")))
              .sorted()
              .toList();
    }
    if (ids.isEmpty()) {
      throw new IOException(gold + ": no annotated article, X.txt with X.ann, in it");
    }
    return ids;
  }

  private List<Prediction.StatementSpans> annotated(String id) throws IOException {
    List<Prediction.StatementSpans> statements = new ArrayList<>();
    for (BratReader.Annotation annotation : BratReader.read(gold.resolve(id + ".ann"))) {
      List<Offsets> nowhere = List.of();
      statements.add(
          new Prediction.StatementSpans(
              annotation.source(), annotation.cue(), annotation.content(), nowhere));
    }
    return statements;
  }

  private static <T> Optional<Map<String, T>> read(Path file, Function<JsonNode, T> reader)
      throws IOException {
    return Files.exists(file) ? Optional.of(JsonLines.read(file, reader)) : Optional.empty();
  }
}
