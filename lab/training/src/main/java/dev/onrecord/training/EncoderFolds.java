package dev.onrecord.training;

import dev.onrecord.extraction.precise.Encoder;
import dev.onrecord.extraction.precise.EncoderReader;
import dev.onrecord.extraction.precise.ModelFiles;
import dev.onrecord.extraction.precise.WordPiece;
import dev.onrecord.extraction.tagging.HintSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Encoders that have not seen some articles, so that the models that use their hints learn how far
 * to trust them.
 *
 * @param whole the one that has seen all, for articles not trained on
 * @param folds of N encoders the K-th has not seen the articles K, K + N, K + 2N...
 */
record EncoderFolds(HintSource whole, List<HintSource> folds) {
  static final EncoderFolds NONE = new EncoderFolds(HintSource.NONE, List.of());

  EncoderFolds {
    folds = List.copyOf(folds);
  }

  /**
   * Reads the encoders of a folder.
   *
   * @param folder with the folders {@code full}, {@code fold0}, {@code fold1}...
   */
  static EncoderFolds read(Path folder) throws IOException {
    WordPiece words = WordPiece.load();
    List<HintSource> folds = new ArrayList<>();
    for (Path fold = folder.resolve("fold0"); Files.isDirectory(fold); ) {
      folds.add(reader(words, fold));
      fold = folder.resolve("fold" + folds.size());
    }
    if (folds.isEmpty()) {
      throw new IOException(folder + " has no folder fold0 with an encoder");
    }
    return new EncoderFolds(reader(words, folder.resolve("full")), folds);
  }

  /** One that has not seen the article of this number. */
  HintSource without(int article) {
    return folds.isEmpty() ? whole : folds.get(article % folds.size());
  }

  /** Keeps nothing: all articles are in memory at once. */
  private static HintSource reader(WordPiece words, Path folder) throws IOException {
    return new EncoderReader(words, Encoder.read(ModelFiles.in(folder)), 0);
  }
}
