package dev.onrecord.producer.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.producer.corpus.fields.FieldNames;
import dev.onrecord.producer.corpus.fields.FieldSettings;
import dev.onrecord.producer.corpus.format.Format;
import dev.onrecord.producer.corpus.record.Original;
import dev.onrecord.schemas.Article;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
  private static final String SEED = "date 2022-01-25 The mayor said so.";
  private static final String LINE =
      "{\"published\":\"2022-01-25\",\"body\":\"The mayor said so.\"}\n";

  @TempDir Path folder;

  @Test
  void readsFiveArticlesFromTheSeeds() {
    List<Article> articles = articles(readAll(CorpusSettings.forReplay(), Path.of("../seeds")));

    assertThat(articles)
        .extracting(article -> article.getPublished().toString().substring(0, 10))
        .containsExactly("2022-01-25", "2022-01-24", "2022-02-01", "2022-01-22", "2022-01-24");
    assertThat(articles).allMatch(article -> article.getId().matches("sha256-[0-9a-f]{32}"));
    assertThat(articles).extracting(Article::getId).doesNotHaveDuplicates();
    assertThat(articles.get(0).getSource()).isEqualTo("000_db4d4b3e515e833b.txt");
    assertThat(articles.get(0).getBody())
        .startsWith("As diplomatic talks over Ukraine")
        .isEqualTo(articles.get(0).getBody().strip());
    assertThat(articles.get(0).getRevision()).isEqualTo(articles.get(0).getPublished());
  }

  @Test
  void givesTheSameTextUnderTwoNamesOneId() throws IOException {
    write("a.txt", SEED);
    write("b.txt", "\n date  2022-01-25\n\nThe mayor  said\nso.\n");
    write("c.jsonl", LINE);

    List<Article> articles = articles(readAll(CorpusSettings.forReplay(), folder));

    assertThat(articles)
        .hasSize(3)
        .extracting(Article::getId)
        .containsOnly(articles.get(0).getId());
  }

  @Test
  void takesEveryFieldOfAJsonLine() throws IOException {
    write(
        "a.ndjson",
        """
        {"id":"x1","published":"2022-01-25T10:00:00.5+01:00","revision":"2022-01-26T00:00:00Z",\
        "title":" Bridge ","body":" The mayor said so.\\n","source":"wire","publisher":"Echo",\
        "url":"https://example.org/1","language":"en-GB","words":[1,{"deep":[]}],"body_html":"<p>"}
        """);

    List<Article> articles = articles(readAll(CorpusSettings.forReplay(), folder));

    assertThat(articles)
        .containsExactly(
            new Article(
                "x1",
                Instant.parse("2022-01-25T09:00:00.5Z"),
                Instant.parse("2022-01-26T00:00:00Z"),
                "Bridge",
                "The mayor said so.",
                "wire",
                "Echo",
                "https://example.org/1",
                "en"));
  }

  @Test
  void takesTheOtherNamesOfFieldsAndNumbersAsIds() throws IOException {
    write("a.json", "{\"id\":17,\"date\":\"2022-01-25\",\"text\":\"So.\",\"title\":null}\r\n");

    List<Article> articles = articles(readAll(CorpusSettings.forReplay(), folder));

    Instant day = Instant.parse("2022-01-25T00:00:00Z");
    assertThat(articles)
        .containsExactly(new Article("17", day, day, null, "So.", "a.json:1", null, null, "en"));
  }

  @Test
  void readsGzippedFilesInSeveralPartsAndByteOrderMarks() throws IOException {
    byte[] twoParts = concatenated(gzip(LINE), gzip(LINE));
    Files.write(folder.resolve("a.jsonl.gz"), twoParts);
    Files.write(folder.resolve("b.txt.GZ"), gzip(SEED));
    write("c.txt", "\uFEFF" + SEED);
    write("d.jsonl", "\uFEFF" + LINE);

    List<Article> articles = articles(readAll(CorpusSettings.forReplay(), folder));

    assertThat(articles).hasSize(5);
  }

  @Test
  void readsTheSecondPartOfAGzippedPipeThatRunsDry() throws IOException {
    InputStream pipe =
        new SequenceInputStream(
            new ByteArrayInputStream(gzip(LINE)), new ByteArrayInputStream(gzip(LINE)));

    List<ReadResult> reads = all(corpus(CorpusSettings.forReplay(), "-").read(pipe));

    assertThat(articles(reads)).hasSize(2);
  }

  @Test
  void tellsTheFormatOfStandardInputByItsFirstCharacter() {
    List<ReadResult> lines = stdin(CorpusSettings.forReplay(), "\n " + LINE + LINE);
    List<ReadResult> seed = stdin(CorpusSettings.forReplay(), SEED);

    assertThat(lines)
        .extracting(read -> read.origin().toString())
        .containsExactly("stdin:2", "stdin:3");
    assertThat(articles(seed)).extracting(Article::getSource).containsExactly("stdin");
  }

  @Test
  void readsAFolderByNameAndNamesWhatItLeavesOut() throws IOException {
    write("b.txt", SEED);
    write("a/z.txt", SEED);
    write("a/.hidden.txt", "");
    write(".git/x.txt", "");
    write("notes.md", "");
    write("rejected-20261121T232048.123Z.jsonl", LINE);
    Files.createSymbolicLink(folder.resolve("a/round"), folder);
    Files.createSymbolicLink(folder.resolve("nowhere.txt"), folder.resolve("gone"));

    Corpus corpus = corpus(CorpusSettings.forReplay(), folder.toString());

    assertThat(all(corpus.read()))
        .extracting(read -> folder.relativize(Path.of(read.origin().file())).toString())
        .containsExactly("a/z.txt", "b.txt");
    assertThat(corpus.leftOut())
        .extracting(left -> folder.relativize(Path.of(left.file())).toString())
        .containsExactly(
            "a/round", "notes.md", "nowhere.txt", "rejected-20261121T232048.123Z.jsonl");
    assertThat(corpus.bytes()).hasValue(2L * SEED.length());
  }

  @Test
  void readsEveryEndingInTheFormatThatIsGiven() throws IOException {
    write("a.log", LINE);
    write("b.txt", LINE);

    List<ReadResult> reads =
        readAll(CorpusSettings.forReplay().withFormat(Optional.of(Format.JSONL)), folder);

    assertThat(articles(reads)).hasSize(2);
  }

  @Test
  void refusesAMissingPathBeforeAnythingIsRead() throws IOException {
    write("a.txt", SEED);
    List<String> paths = List.of(folder.resolve("a.txt").toString(), "no-such-file.txt");

    assertThatThrownBy(() -> Corpus.of(paths, CorpusSettings.forReplay()))
        .isInstanceOf(OnRecordException.class)
        .hasMessage("no-such-file.txt: no such file or folder");
  }

  @Test
  void takesAnUndatedTextWholeForExtraction() throws IOException {
    Path file = write("plain.v2.txt", " The mayor said so.\n");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2022-03-04T05:06:07Z")));
    CorpusSettings settings = CorpusSettings.forExtract().withIdsFromNames(true);

    List<Article> articles = articles(readAll(settings, folder));

    assertThat(articles).hasSize(1);
    assertThat(articles.get(0).getId()).isEqualTo("plain.v2");
    assertThat(articles.get(0).getBody()).isEqualTo(" The mayor said so.\n");
    assertThat(articles.get(0).getPublished()).isEqualTo("2022-03-04T00:00:00Z");
  }

  @Test
  void stopsUnpackingATextThatIsTooLarge() throws IOException {
    Files.write(folder.resolve("bomb.txt"), gzip("date 2022-01-25 " + "a".repeat(64 << 20)));
    CorpusSettings settings = CorpusSettings.forReplay();

    try (CorpusReader reads = corpus(settings, folder.toString()).read()) {
      ReadResult read = reads.next();

      assertThat(read)
          .isInstanceOfSatisfying(
              ReadResult.Rejected.class,
              rejected -> assertThat(rejected.original()).isEqualTo(new Original.NotKept()));
    }
  }

  @Test
  void passesOverALineThatIsTooLongAndTakesTheNext() throws IOException {
    Files.write(folder.resolve("a.jsonl"), gzip("x".repeat(64 << 20) + "\n" + LINE));

    List<ReadResult> reads = readAll(CorpusSettings.forReplay(), folder);

    assertThat(reads).hasSize(2);
    assertThat(reads.get(0)).isInstanceOf(ReadResult.Rejected.class);
    assertThat(reads.get(1)).isInstanceOf(ReadResult.Accepted.class);
  }

  @Test
  void passesOverARecordThatIsTooLongInAList() throws IOException {
    String many = "{\"x\":[" + "[],".repeat(200) + "0],\"body\":\"So.\"},\n";
    write("a.json", "[" + many + LINE + "]");

    List<ReadResult> reads = readAll(CorpusSettings.forReplay().withMaxArticleBytes(20), folder);

    assertThat(reads).hasSize(2);
    assertThat(((ReadResult.Rejected) reads.get(0)).reason()).contains("--max-article-bytes");
    assertThat(reads.get(1)).isInstanceOf(ReadResult.Accepted.class);
  }

  @Test
  void saysWhichIdsCameAgainWithAnotherText() throws IOException {
    String line =
        "{\"id\":\"x\",\"published\":\"2022-01-25\",\"body\":\"%s\",\"revision\":\"%s\"}\n";
    write(
        "a.jsonl",
        line.formatted("One.", "2022-01-25")
            + line.formatted("One.", "2022-01-25")
            + line.formatted("Two.", "2022-01-25")
            + line.formatted("Three.", "2022-01-26"));

    CorpusReader tolerant = corpus(CorpusSettings.forReplay(), folder.toString()).read();
    CorpusReader strict = corpus(strict(), folder.toString()).read();

    assertThat(articles(all(tolerant))).hasSize(4);
    assertThat(tolerant.notes())
        .contains("1 article replaces one of the same id with another text: id x");
    assertThat(all(strict))
        .filteredOn(ReadResult.Rejected.class::isInstance)
        .extracting(read -> ((ReadResult.Rejected) read).message())
        .containsExactly(folder + "/a.jsonl:3: id 'x' came before with another text");
  }

  @Test
  void refusesAnUnfitFieldWhenItIsStrict() throws IOException {
    write("a.jsonl", "{\"published\":\"2022-01-25\",\"body\":\"So.\",\"language\":\"xx\"}");

    List<ReadResult> reads = readAll(strict(), folder);

    assertThat(((ReadResult.Rejected) reads.get(0)).reason())
        .isEqualTo("field 'language' names no language such as 'en'");
  }

  @Test
  void takesTheFieldsThatTheUserNames() throws IOException {
    write("a.jsonl", "{\"headline\":\"Fog\",\"in\":{\"words\":\"So.\"},\"day\":\"2022-01-25\"}");
    FieldNames names =
        FieldNames.preset("newsplease")
            .with(List.of("body=none", "body=in.words", "published=day"));
    FieldSettings fields = new FieldSettings(names, ZoneOffset.UTC, false, 100);

    List<Article> articles =
        articles(readAll(CorpusSettings.forReplay().withFields(fields), folder));

    assertThat(articles).extracting(Article::getBody).containsExactly("So.");
    assertThat(articles.get(0).getTitle()).isEmpty();
  }

  @Test
  void readsAZipArchiveLikeAFolder() throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("a.zip")))) {
      for (String name : List.of("in/a.jsonl", ".hidden.txt", "in/notes.md", "b.txt.gz")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(
            name.endsWith("gz")
                ? gzip(SEED)
                : name.endsWith("l") ? LINE.getBytes(UTF_8) : new byte[] {'x'});
      }
    }

    CorpusReader reader = corpus(CorpusSettings.forReplay(), folder.toString()).read();
    List<ReadResult> reads = all(reader);

    assertThat(reads)
        .extracting(read -> read.origin().toString())
        .containsExactly(folder + "/a.zip/in/a.jsonl:1", folder + "/a.zip/b.txt.gz:1");
    assertThat(reader.notes()).last().asString().contains("1 file left out", "a.zip/in/notes.md");
  }

  @Test
  void saysWhyNothingCanBeRead() throws IOException {
    Files.write(folder.resolve("a.rar"), "Rar!\u001a\u0007".getBytes(UTF_8));
    write("b.dat", "words");

    assertThatExceptionOfType(NothingToReadException.class)
        .isThrownBy(() -> corpus(CorpusSettings.forReplay(), folder.toString()))
        .withMessage("nothing can be read in " + folder)
        .satisfies(
            nothing ->
                assertThat(nothing.details())
                    .hasSize(2)
                    .anyMatch(line -> line.endsWith("a.rar: a RAR archive, which is not read"))
                    .anyMatch(line -> line.contains("b.dat: neither its ending nor its content")));
  }

  @Test
  void readsAnEncodingThatIsNamedUnlessAMarkSaysOtherwise() throws IOException {
    Files.write(folder.resolve("a.txt"), (SEED + " Caf\u00e9.").getBytes(ISO_8859_1));
    write("b.txt", "\uFEFF" + SEED + " Caf\u00e9.");
    CorpusSettings settings = CorpusSettings.forReplay().withEncoding(Optional.of(ISO_8859_1));

    List<Article> articles = articles(readAll(settings, folder));

    assertThat(articles).extracting(Article::getBody).containsOnly("The mayor said so. Caf\u00e9.");
  }

  private static CorpusSettings strict() {
    return CorpusSettings.forReplay()
        .withFields(new FieldSettings(FieldNames.known(), ZoneOffset.UTC, true, 1000));
  }

  @Test
  @Timeout(10)
  void isNotHeldUpByALetterUnderThousandsOfMarks() throws IOException {
    write("a.txt", SEED + "a" + "\u0301\u0323".repeat(200_000));

    List<Article> articles = articles(readAll(CorpusSettings.forReplay(), folder));

    assertThat(articles).hasSize(1);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static Corpus corpus(CorpusSettings settings, String path) {
    return Corpus.of(List.of(path), settings);
  }

  private static List<ReadResult> stdin(CorpusSettings settings, String text) {
    return all(corpus(settings, "-").read(new ByteArrayInputStream(text.getBytes(UTF_8))));
  }

  private static List<ReadResult> readAll(CorpusSettings settings, Path path) {
    return all(corpus(settings, path.toString()).read());
  }

  private static List<ReadResult> all(CorpusReader reader) {
    List<ReadResult> reads = new ArrayList<>();
    reader.forEachRemaining(reads::add);
    return reads;
  }

  private static List<Article> articles(List<ReadResult> reads) {
    assertThat(reads).allMatch(ReadResult.Accepted.class::isInstance);
    return reads.stream().map(read -> ((ReadResult.Accepted) read).article()).toList();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  private static byte[] concatenated(byte[] one, byte[] other) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(one);
    out.write(other);
    return out.toByteArray();
  }
}
