package dev.onrecord.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.producer.corpus.Corpus;
import dev.onrecord.producer.corpus.CorpusReader;
import dev.onrecord.producer.corpus.CorpusSettings;
import dev.onrecord.producer.corpus.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsFileTest {
  @TempDir Path folder;

  @Test
  void keepsAJsonObjectAsItWasWrittenWithTheReasonBesideIt() throws IOException {
    Path corpus = write("c.jsonl", "{\"body\": \"Caf\\u00e9 \\ud83d.\", \"other\": 1.50} \n{}\n");

    List<String> kept = rejects(corpus);

    assertThat(kept)
        .containsExactly(
            "{\"body\": \"Caf\\u00e9 \\ud83d.\", \"other\": 1.50,\"rejected\":{\"file\":\"%s\",\"line\":1,\"reason\":\"field 'body' contains half a surrogate pair at offset 5\"}}"
                .formatted(corpus),
            "{\"rejected\":{\"file\":\"%s\",\"line\":2,\"reason\":\"no body: no field of a known name has one (it has no fields): name it with --field body=NAME\"}}"
                .formatted(corpus));
  }

  @Test
  void keepsATextAsAnObjectThatCanBeReplayedOnceItIsCorrected() throws IOException {
    List<String> kept = rejects(write("a.txt", "date 2022-02-30 The \"mayor\" said so."));

    List<String> rejectedAgain =
        rejects(write("corrected.jsonl", kept.get(0).replace("2022-02-30", "2022-02-28")));

    assertThat(kept.get(0)).contains("\"published\":\"2022-02-30\"");
    assertThat(rejectedAgain).isEmpty();
  }

  @Test
  void keepsWhatIsNoObjectUnderANameOfItsOwn() throws IOException {
    List<String> broken = rejects(write("a.jsonl", "{broken\n"));
    List<String> bytes = rejects(Files.write(folder.resolve("b.txt"), new byte[] {(byte) 0xE9}));

    assertThat(broken.get(0)).endsWith("\"original\":\"{broken\"}");
    assertThat(bytes.get(0)).endsWith("\"originalBase64\":\"6Q==\"}");
  }

  @Test
  void keepsTheFieldsOfARowAndOfARecordInAList() throws IOException {
    List<String> row = rejects(write("a.csv", "title,content,date\nFog,\"It, stays.\",soon\n"));
    List<String> inList = rejects(write("a.json", "[\n{\"body\": \"So.\", \"n\": 1.50}\n]"));

    assertThat(row.get(0))
        .startsWith("{\"title\":\"Fog\",\"content\":\"It, stays.\",\"date\":\"soon\",\"rejected\"");
    assertThat(inList.get(0)).startsWith("{\"body\":\"So.\",\"n\":1.50,\"rejected\"");
    assertThat(rejects(write("mended.jsonl", row.get(0).replace("soon", "2022-01-25")))).isEmpty();
  }

  @Test
  void saysWhereToMendWhatWasRejected() throws IOException {
    Path corpus = write("a.jsonl", "{broken\n");
    RejectsFile file =
        RejectsFile.at(
            folder.resolve("kept"),
            Corpus.of(List.of(corpus.toString()), CorpusSettings.forReplay()));
    Optional<String> before = file.whereToMend();

    file.keep(firstRejected(corpus));

    assertThat(before).isEmpty();
    assertThat(file.whereToMend()).hasValueSatisfying(t -> assertThat(t).contains("kept"));
  }

  private static ReadResult.Rejected firstRejected(Path corpus) {
    try (CorpusReader reads =
        Corpus.of(List.of(corpus.toString()), CorpusSettings.forReplay()).read()) {
      return (ReadResult.Rejected) reads.next();
    }
  }

  @Test
  void makesNoFileWhenNothingIsRejected() throws IOException {
    rejects(write("a.txt", "date 2022-01-25 The mayor said so."));

    assertThat(folder.resolve("rejects")).doesNotExist();
  }

  @Test
  void refusesAFileThatWouldGrowWhileItIsRead() throws IOException {
    Path file = write("a.jsonl", "{}");
    Corpus corpus = Corpus.of(List.of(folder.toString()), CorpusSettings.forReplay());

    assertThatThrownBy(() -> RejectsFile.at(file, corpus))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("is part of the corpus");
  }

  @Test
  void refusesAFolderThatIsNotThere() throws IOException {
    write("a.jsonl", "{}");
    Corpus corpus = Corpus.of(List.of(folder.toString()), CorpusSettings.forReplay());

    assertThatThrownBy(() -> RejectsFile.at(folder.resolve("gone/rejects"), corpus))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("gone/rejects cannot be written");
  }

  private List<String> rejects(Path input) throws IOException {
    Corpus corpus = Corpus.of(List.of(input.toString()), CorpusSettings.forReplay());
    Path path = folder.resolve("rejects");
    RejectsFile file = RejectsFile.at(path, corpus);
    try (CorpusReader reads = corpus.read()) {
      while (reads.hasNext()) {
        if (reads.next() instanceof ReadResult.Rejected rejected) {
          file.keep(rejected);
        }
      }
    }
    List<String> lines = Files.exists(path) ? Files.readAllLines(path) : List.of();
    Files.deleteIfExists(path);
    return lines;
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
