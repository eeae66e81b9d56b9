package dev.onrecord.it;

import dev.onrecord.producer.corpus.Corpus;
import dev.onrecord.producer.corpus.CorpusReader;
import dev.onrecord.producer.corpus.CorpusSettings;
import dev.onrecord.producer.corpus.ReadResult;
import dev.onrecord.testing.Publication;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The included corpus. */
final class Seeds {
  private Seeds() {}

  static Corpus corpus() {
    Path folder = Path.of(System.getProperty("onrecord.home"), "seeds");
    return Corpus.of(List.of(folder.toString()), CorpusSettings.forReplay());
  }

  static List<Publication> publications() {
    List<Publication> publications = new ArrayList<>();
    try (CorpusReader reader = corpus().read()) {
      while (reader.hasNext()) {
        publications.add(Publication.of(((ReadResult.Accepted) reader.next()).article()));
      }
    }
    return publications;
  }
}
