package dev.onrecord.extraction.precise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.extraction.Findings;
import dev.onrecord.extraction.FoundStatement;
import dev.onrecord.extraction.ReportMode;
import dev.onrecord.extraction.actors.directory.ActorDirectory;
import dev.onrecord.extraction.engine.ArticleExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The models that ship, and how the corpus that ships is read with them. */
class ShippedModelsTest {
  private static final int LARGEST = 30_000_000;

  /** Who speaks in the seeds, and who is only spoken to or of. */
  private static final Path EXPECTED = Path.of("../extraction/src/test/resources/seeds-expected");

  private static Extractor extractor;

  @BeforeAll
  static void load() {
    extractor = new ArticleExtractor(PreciseTagger.load(), ActorDirectory.shipped());
  }

  @Test
  void areTheFilesThatWereTrained() throws Exception {
    int size = 0;
    String sums = new String(ModelFiles.SHIPPED.read("SHA256SUMS"), StandardCharsets.UTF_8);
    for (String line : sums.lines().toList()) {
      String[] sumAndName = line.split(" +");
      byte[] file = ModelFiles.SHIPPED.read(sumAndName[1]);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      assertThat(HexFormat.of().formatHex(digest.digest(file))).as(line).isEqualTo(sumAndName[0]);
      size += file.length;
    }
    assertThat(sums.lines()).hasSize(3);
    assertThat(size).isLessThan(LARGEST);
  }

  @Test
  void findEveryoneWhoSpeaksInTheSeedsAndNobodyElse() throws IOException {
    List<String> speakers = new ArrayList<>();
    for (String body : seeds()) {
      for (FoundStatement statement : read(body).statements()) {
        if (statement.mode() == ReportMode.SPEECH) {
          speakers.add(statement.actor().id());
        }
      }
    }

    assertThat(speakers)
        .containsAll(Files.readAllLines(EXPECTED.resolve("speakers.txt")))
        .doesNotContainAnyElementsOf(Files.readAllLines(EXPECTED.resolve("no-speakers.txt")));
  }

  @Test
  void readTheSameOnOneThreadAndOnTwo() throws Exception {
    List<String> bodies = seeds();
    List<Findings> alone = bodies.stream().map(ShippedModelsTest::read).toList();

    assertThat(onThreads(1, bodies)).isEqualTo(alone);
    assertThat(onThreads(2, bodies)).isEqualTo(alone);
  }

  private static List<Findings> onThreads(int count, List<String> bodies)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<Future<Findings>> running =
          bodies.stream().map(body -> threads.submit(() -> read(body))).toList();
      List<Findings> read = new ArrayList<>();
      for (Future<Findings> one : running) {
        read.add(one.get());
      }
      return read;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Findings read(String body) {
    return extractor.extract(new ArticleText(body, LocalDate.of(2022, 1, 24), Optional.of("en")));
  }

  /** Without the line that says their day. */
  private static List<String> seeds() throws IOException {
    List<String> bodies = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("..", "seeds"))) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file).strip();
        bodies.add(text.substring("date 2022-01-01".length()).strip());
      }
    }
    return bodies;
  }
}
