package dev.onrecord.training;

import dev.onrecord.extraction.tagging.features.ArgumentFeatures;
import dev.onrecord.extraction.tagging.features.CueFeatures;
import dev.onrecord.extraction.tagging.features.CueLexicon;
import dev.onrecord.extraction.tagging.features.CueMap;
import dev.onrecord.extraction.tagging.features.FeatureBuffer;
import dev.onrecord.extraction.tagging.features.Layout;
import dev.onrecord.extraction.tagging.features.NameFeatures;
import dev.onrecord.extraction.tagging.features.Tokens;
import dev.onrecord.extraction.tagging.features.Window;
import dev.onrecord.extraction.tagging.features.template.FeatureGroup;
import dev.onrecord.extraction.tagging.model.LabelTransitions;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import dev.onrecord.training.data.AnnotatedArticle;
import dev.onrecord.training.data.Attribution;
import dev.onrecord.training.fitting.Example;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * An annotated article with its tokens, from which examples are made.
 *
 * @param ablated the groups whose features examples do not have
 */
record TrainingArticle(AnnotatedArticle article, Tokens tokens, Set<FeatureGroup> ablated) {
  FeatureBuffer buffer() {
    return new FeatureBuffer(ablated);
  }

  /** Nothing where the names are not known. */
  List<Example> names() {
    NameFeatures features = new NameFeatures(tokens);
    return article
        .names()
        .map(
            names ->
                sentences(
                    Labels.ofNames(article, names),
                    LabelTransitions.NAMES,
                    features::emit,
                    features::mayBeName))
        .orElse(List.of());
  }

  List<Example> cues(CueLexicon lexicon) {
    CueFeatures features = new CueFeatures(new Layout(tokens));
    return sentences(
        Labels.ofCues(article),
        LabelTransitions.CUES,
        features::emit,
        (i, from, to) -> !article.isLeftOut(i) && lexicon.mayBeCue(tokens, i, from));
  }

  Example arguments(Layout layout, CueMap cues, TokenSpan cue, Attribution attribution) {
    TokenSpan window = Window.around(cue, tokens.document());
    ArgumentFeatures features = new ArgumentFeatures(layout, cues, cue, window);
    FeatureBuffer buffer = buffer();
    int[][] rows = new int[window.length()][];
    for (int i = window.from(); i < window.to(); i++) {
      buffer.clear();
      features.moveTo(i);
      features.emit(buffer);
      rows[i - window.from()] = buffer.toArray();
    }
    return new Example(rows, Labels.ofArguments(window, cue, attribution));
  }

  private interface Emitter {
    void emit(int i, int from, int to, FeatureBuffer buffer);
  }

  private interface Gate {
    boolean isOpen(int i, int from, int to);
  }

  /** Tokens that the gate does not let through have no features, and the label 0. */
  private List<Example> sentences(
      byte[] labels, LabelTransitions topology, Emitter emitter, Gate gate) {
    Document document = tokens.document();
    FeatureBuffer buffer = buffer();
    List<Example> examples = new ArrayList<>();
    for (int k = 0; k < document.sentences(); k++) {
      int from = document.sentenceStart(k);
      int to = document.sentenceEnd(k);
      int[][] rows = new int[to - from][];
      for (int i = from; i < to; i++) {
        if (gate.isOpen(i, from, to)) {
          emitter.emit(i, from, to, buffer);
          rows[i - from] = buffer.toArray();
        }
      }
      examples.add(Example.closed(rows, Arrays.copyOfRange(labels, from, to), topology));
    }
    return examples;
  }
}
