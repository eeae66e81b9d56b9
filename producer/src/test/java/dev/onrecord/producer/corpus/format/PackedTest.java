package dev.onrecord.producer.corpus.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Bytes;
import dev.onrecord.producer.corpus.Reads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackedTest {
  private static final String LINE =
      "{\"published\":\"2022-01-25\",\"body\":\"The ferry is late, said the captain.\"}\n";
  private static final String READ = " The ferry is late, said the captain.";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void readsAFileInSeveralPartsUnderAnyName(Packing packing) throws IOException {
    byte[] part = packing.packed(LINE.getBytes(UTF_8));
    write("a.jsonl." + packing.ending(), Bytes.concat(part, part));
    write("b", part);

    assertThat(Reads.of(folder))
        .startsWith(
            name("a.jsonl." + packing.ending()) + ":1" + READ,
            name("a.jsonl." + packing.ending()) + ":2" + READ,
            name("b") + ":1" + READ);
  }

  @ParameterizedTest
  @EnumSource
  void readsATarArchiveLikeAFolder(Packing packing) throws IOException {
    byte[] tar = Packing.tar("./2022/a.jsonl", LINE, "./.hidden", "x", "./notes.md", "# Notes");
    Path file = write("news.tar." + packing.ending(), packing.packed(tar));

    assertThat(Reads.of(file))
        .startsWith(file.getFileName() + "/2022/a.jsonl:1" + READ)
        .last()
        .asString()
        .startsWith("1 file left out of archives: " + file.getFileName() + "/notes.md: ");
  }

  /** Every cut but those that leave whole parts, which nobody can tell from a whole file. */
  @ParameterizedTest
  @EnumSource
  void namesDataThatEndsTooEarly(Packing packing) throws IOException {
    byte[] whole = packing.packed(LINE.repeat(50).getBytes(UTF_8));
    String kind = packing.name().toLowerCase(Locale.ROOT);

    for (int length = 20; length < whole.length; length++) {
      Path cut = write("cut.jsonl." + packing.ending(), Arrays.copyOf(whole, length));

      assertThat(Reads.of(cut))
          .as("%d of %d bytes", length, whole.length)
          .anyMatch(line -> line.contains(kind + " data ends too early"));
    }
  }

  @Test
  void namesArchivesThatEndTooEarly() throws IOException {
    for (byte[] whole :
        List.of(
            Packing.tar("a.jsonl", LINE, "b.jsonl", LINE),
            Packing.zip("a.jsonl", LINE, "b.jsonl", LINE))) {
      boolean tar = whole[0] == 'a';
      int end = tar ? 2 * 1024 : whole.length;
      for (int length = tar ? 512 : 40; length < end; length++) {
        Path cut = write("cut", Arrays.copyOf(whole, length));

        assertThat(Reads.of(cut))
            .as("%d of %d bytes", length, whole.length)
            .anyMatch(line -> line.contains((tar ? "tar" : "zip") + " data ends too early"));
      }
    }
  }

  /** Whatever is broken in packed data, it is said, and nothing else happens. */
  @ParameterizedTest
  @EnumSource
  void namesBrokenData(Packing packing) throws IOException {
    byte[] whole = packing.packed(Packing.tar("a.jsonl", LINE.repeat(50)));
    Random random = new Random(7);

    for (int i = 0; i < 200; i++) {
      byte[] broken = whole.clone();
      broken[12 + random.nextInt(broken.length - 12)] ^= (byte) (1 << random.nextInt(8));

      assertThat(Reads.of(write("broken." + packing.ending(), broken))).isNotEmpty();
    }
  }

  @Test
  void findsAWrongChecksumInAZipArchive() throws IOException {
    byte[] zip = Packing.zip("a.jsonl", LINE, "b.jsonl", LINE);
    CRC32 crc = new CRC32();
    crc.update(LINE.getBytes(UTF_8));
    byte[] right = new byte[4];
    for (int i = 0; i < 4; i++) {
      right[i] = (byte) (crc.getValue() >> 8 * i);
    }
    zip[Bytes.indexOf(zip, right)] ^= 1;

    assertThat(Reads.of(write("a.zip", zip)))
        .containsExactly(
            "a.zip/a.jsonl:1" + READ,
            "a.zip:1: broken zip data (wrong checksum of a.jsonl): the rest of the file is not read",
            "articles: 1 without title, 1 without publisher, 1 without address");
  }

  @Test
  void readsOnBehindABrokenEntry() throws IOException {
    byte[] packed = Packing.GZIP.packed(LINE.getBytes(UTF_8));
    byte[] tar = Packing.tar("a.jsonl.gz", new String(packed, 0, 9, ISO_8859_1), "b.jsonl", LINE);

    assertThat(Reads.of(write("a.tar", tar))).contains("a.tar/b.jsonl:1" + READ);
  }

  @Test
  void makesNamesOfEntriesHarmless() {
    assertThat(
            List.of(
                ArchiveFiles.harmless("./a/../../../etc/passwd"),
                ArchiveFiles.harmless("C:\\news\\a.txt"),
                ArchiveFiles.harmless("/a\u001b[2J\u202e.txt"),
                ArchiveFiles.harmless("..")))
        .containsExactly("a/etc/passwd", "C:/news/a.txt", "a_[2J_.txt", "unnamed");
    assertThat(ArchiveFiles.harmless("x".repeat(9000) + ".txt")).hasSize(500).endsWith(".txt");
  }

  @Test
  void followsNoLinkOutOfAnArchive() throws IOException {
    Path file = write("a.tar", Packing.tar("passwd.txt->", "/etc/passwd", "a.jsonl", LINE));

    assertThat(Reads.of(file)).first().isEqualTo("a.tar/a.jsonl:1" + READ);
  }

  @Test
  void saysThatAnArchiveHasNoFiles() throws IOException {
    assertThat(Reads.of(write("a.tar", Packing.tar("empty/", ""))))
        .containsExactly("a.tar:1: an archive without files");
  }

  @Test
  void doesNotUnpackArchivesInArchivesNorEndlessLayers() throws IOException {
    byte[] layers = LINE.getBytes(UTF_8);
    for (int i = 0; i < 4; i++) {
      layers = Packing.GZIP.packed(layers);
    }

    assertThat(Reads.of(write("a.gz", layers)))
        .containsExactly("a.gz:1: compressed more than 3 times, which is not read");
    assertThat(
            Reads.of(
                write("a.zip", Packing.zip("b.tar", new String(Packing.tar("c.txt", "x"), UTF_8)))))
        .containsExactly(
            "1 file left out of archives: a.zip/b.tar: an archive in an archive, which is not read");
  }

  /** 210 MB in some hundred bytes. */
  @ParameterizedTest
  @EnumSource(names = {"BZIP2", "ZSTD"})
  void stopsWhereDataUnpacksToAThousandTimesItsSize(Packing packing) throws IOException {
    byte[] blanks = packing.packed((LINE + " \n".repeat(15 << 20)).getBytes(UTF_8));
    byte[] bomb =
        packing.packed(Bytes.concat(blanks, blanks, blanks, blanks, blanks, blanks, blanks));

    assertThat(Reads.of(write("bomb.jsonl", bomb)))
        .anyMatch(
            line ->
                line.endsWith(
                    "it unpacks to more than 1,000 times its size: the rest of the file is not read"));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private String name(String file) {
    return folder.getFileName() + "/" + file;
  }
}
