package dev.onrecord.cli.options;

import dev.onrecord.producer.corpus.CorpusSettings;
import dev.onrecord.producer.corpus.fields.FieldNames;
import dev.onrecord.producer.corpus.fields.FieldSettings;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How articles are read from files: the same for all who read some. */
public final class CorpusOptions {
  @Option(
      names = "--max-article-bytes",
      paramLabel = "N",
      description = "The longest body taken, in bytes of UTF-8 (default: ${DEFAULT-VALUE}).",
      defaultValue = "" + CorpusSettings.DEFAULT_MAX_ARTICLE_BYTES)
  private int maxArticleBytes;

  @Option(
      names = "--field",
      paramLabel = "FIELD=NAME",
      description =
          "Which field of the source is which of the article, as in --field body=maintext; can be given again.")
  private List<String> fields = List.of();

  @Option(
      names = "--preset",
      paramLabel = "NAME",
      description =
          "Only the field names of one kind of corpus, such as newsplease (docs/corpora.md lists them).")
  private String preset;

  @Option(
      names = "--timezone",
      paramLabel = "ZONE",
      description = "The zone of times that name none (default: UTC).",
      defaultValue = "UTC")
  private ZoneId zone;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "The encoding of texts, such as windows-1252 (default: UTF-8, or by the mark).")
  private Charset encoding;

  @Option(
      names = "--strict",
      description =
          "Refuses an article with an unfit field, or with an earlier one's id, which is otherwise counted.")
  private boolean strict;

  public CorpusSettings over(CorpusSettings defaults) {
    FieldNames names = preset == null ? FieldNames.known() : FieldNames.preset(preset);
    return defaults
        .withFields(new FieldSettings(names.with(fields), zone, strict, maxArticleBytes))
        .withMaxArticleBytes(maxArticleBytes)
        .withEncoding(Optional.ofNullable(encoding));
  }
}
