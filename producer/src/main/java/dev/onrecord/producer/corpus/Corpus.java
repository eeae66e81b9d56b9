package dev.onrecord.producer.corpus;

import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.producer.corpus.parsing.Quoted;
import dev.onrecord.producer.corpus.web.Pages;
import dev.onrecord.producer.corpus.web.WebAddress;
import dev.onrecord.producer.corpus.web.WebSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * Files with articles, listed and checked to be readable, but not yet read.
 *
 * <p>A path is a file, a folder, {@code -} for standard input, or an address of the web. The format
 * is recognised by the content, or else by the ending; in a folder, a file of which neither is
 * known is left out.
 */
public final class Corpus {
  private static final String STANDARD_INPUT = "-";

  private final CorpusSettings settings;
  private final List<SourceFile> files;
  private final List<SkippedFile> leftOut;

  private Corpus(CorpusSettings settings, List<SourceFile> files, List<SkippedFile> leftOut) {
    this.settings = settings;
    this.files = List.copyOf(files);
    this.leftOut = List.copyOf(leftOut);
  }

  /**
   * Lists the files of the paths: in the order given, and by name in a folder.
   *
   * @throws OnRecordException naming a path that is missing or cannot be read; or if there is
   *     nothing to read, saying why
   */
  public static Corpus of(List<String> paths, CorpusSettings settings) {
    List<SourceFile> files = new ArrayList<>();
    List<SkippedFile> leftOut = new ArrayList<>();
    for (String name : paths) {
      if (name.equals(STANDARD_INPUT)) {
        files.add(SourceFile.stdin());
        continue;
      }
      Optional<WebAddress> address = WebAddress.of(name);
      if (address.isPresent()) {
        files.add(SourceFile.at(address.get()));
        continue;
      }
      Path path = existing(name);
      if (Files.isDirectory(path)) {
        FolderWalk walk = new FolderWalk(settings.opening());
        walk.add(path);
        files.addAll(walk.files());
        leftOut.addAll(walk.leftOut());
      } else {
        files.add(readable(path, true));
      }
    }
    if (files.stream().filter(SourceFile::isStdin).count() > 1) {
      throw new OnRecordException("standard input (-) can be read only once");
    }
    if (files.isEmpty()) {
      throw new NothingToReadException(paths, leftOut);
    }
    return new Corpus(settings, files, leftOut);
  }

  /** One page alone. */
  public static Corpus at(WebAddress address, CorpusSettings settings) {
    return new Corpus(settings, List.of(SourceFile.at(address)), List.of());
  }

  private static Path existing(String name) {
    try {
      Path path = Path.of(name);
      if (Files.exists(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      // Not a path on this system, so no such file exists.
    }
    throw new OnRecordException(Quoted.printable(name) + ": no such file or folder");
  }

  static SourceFile readable(Path path, boolean askedFor) {
    if (!Files.isReadable(path)) {
      throw new OnRecordException(
          Quoted.printable(path.toString()) + ": cannot be read: check its permissions");
    }
    try {
      return SourceFile.of(path, askedFor);
    } catch (IOException e) {
      throw new OnRecordException(Quoted.printable(path.toString()) + ": cannot be read: " + e, e);
    }
  }

  /** Files in the given folders that are not part of the corpus, except hidden ones. */
  public List<SkippedFile> leftOut() {
    return leftOut;
  }

  public int files() {
    return files.size();
  }

  /** The total size of the files as stored, in bytes; empty if one of them is a stream. */
  public OptionalLong bytes() {
    return files.stream().allMatch(file -> file.bytes().isPresent())
        ? OptionalLong.of(files.stream().mapToLong(file -> file.bytes().get()).sum())
        : OptionalLong.empty();
  }

  /** Whether a file is part of the corpus, even under another name. */
  public boolean contains(Path file) {
    return Files.exists(file)
        && files.stream().flatMap(member -> member.path().stream()).anyMatch(p -> same(p, file));
  }

  private static boolean same(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  /** Reads the articles; {@code -} is {@code System.in}, and only public addresses are asked. */
  public CorpusReader read() {
    return read(System.in);
  }

  /** Reads the articles; {@code -} is {@code stdin}, which is not closed. */
  public CorpusReader read(InputStream stdin) {
    return new CorpusReader(
        files, settings, stdin, Pages.of(WebSettings.publicOnly()), read -> true);
  }

  /**
   * Reads the articles.
   *
   * @param pages what is at addresses; the reader closes it
   */
  public CorpusReader read(Pages pages) {
    return read(pages, read -> true);
  }

  /**
   * Reads the articles that are wanted: the others are passed over, as if they were not there.
   *
   * @param pages what is at addresses; the reader closes it
   */
  public CorpusReader read(Pages pages, Predicate<ReadResult> wanted) {
    return new CorpusReader(files, settings, System.in, pages, wanted);
  }
}
