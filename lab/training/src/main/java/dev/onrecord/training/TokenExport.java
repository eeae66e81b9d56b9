package dev.onrecord.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.extraction.precise.Pieces;
import dev.onrecord.extraction.precise.WordPiece;
import dev.onrecord.extraction.text.TokenSpan;
import dev.onrecord.training.data.AnnotatedArticle;
import dev.onrecord.training.data.ArticleSource;
import dev.onrecord.training.data.Attribution;
import dev.onrecord.training.data.BritishPunctuation;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Writes annotated articles as the encoder of the precise engine is trained on them: one article a
 * line, with its own punctuation and with British punctuation, every token as its pieces and its
 * labels.
 */
public final class TokenExport {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the loss leaves out. */
  private static final int UNKNOWN = -100;

  private final WordPiece words = WordPiece.load();

  /**
   * Writes the articles of folders.
   *
   * @param folders as {@link Trainer.Settings} describes them
   * @param file JSON Lines: {@code id}, {@code view} (0 its own, 1 British), and of every token
   *     {@code pieces}, {@code looks}, {@code sentence}, {@code cue} (0 none, 1 first, 2 on) and
   *     {@code name} (-100: not known); {@code statements} with the token spans of cue, speaker and
   *     content
   */
  public static void write(List<Path> folders, Path file) throws IOException {
    TokenExport export = new TokenExport();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Path folder : folders) {
        ArticleSource source = ArticleSource.of(folder);
        for (String id : source.ids()) {
          export.write(source.read(id, UnaryOperator.identity()), 0, out);
          export.write(source.read(id, BritishPunctuation::of), 1, out);
        }
      }
    }
  }

  private void write(AnnotatedArticle article, int view, Writer out) throws IOException {
    Pieces pieces = Pieces.of(article.document(), words);
    byte[] cues = Labels.ofCues(article);
    Optional<byte[]> names = article.names().map(known -> Labels.ofNames(article, known));
    ObjectNode line = JSON.createObjectNode().put("id", article.id()).put("view", view);
    ArrayNode ids = line.putArray("pieces");
    ArrayNode looks = line.putArray("looks");
    ArrayNode sentence = line.putArray("sentence");
    ArrayNode cue = line.putArray("cue");
    ArrayNode name = line.putArray("name");
    for (int i = 0; i < article.document().size(); i++) {
      ArrayNode token = ids.addArray();
      for (int id : pieces.ids()[i]) {
        token.add(id);
      }
      looks.add(pieces.looks()[i]);
      sentence.add(article.document().sentence(i));
      cue.add(cues[i] == 3 ? 0 : cues[i]);
      name.add(names.isPresent() ? names.get()[i] : UNKNOWN);
    }
    ArrayNode statements = line.putArray("statements");
    for (Attribution attribution : article.attributions()) {
      ObjectNode statement = statements.addObject();
      spans(statement.putArray("cue"), List.of(attribution.cue()));
      spans(statement.putArray("speaker"), attribution.source());
      spans(statement.putArray("content"), attribution.content());
    }
    out.write(JSON.writeValueAsString(line));
    out.write('\n');
  }

  private static void spans(ArrayNode array, List<TokenSpan> spans) {
    for (TokenSpan span : spans) {
      array.addArray().add(span.from()).add(span.to());
    }
  }
}
