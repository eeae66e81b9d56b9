package dev.onrecord.cli.environment;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.io.output.WriterOutputStream;

/** Makes the process print the same in every locale, in UTF-8. */
public final class StandardStreams {
  private StandardStreams() {}

  /**
   * Replaces {@code System.out} and {@code System.err}. Whatever is printed on the latter, logs
   * included, can no longer control the terminal.
   */
  public static void install() {
    Locale.setDefault(Locale.ROOT);
    System.setOut(utf8(new FileOutputStream(FileDescriptor.out)));
    System.setErr(messages(new FileOutputStream(FileDescriptor.err)));
  }

  /** Standard error for what does control the terminal, such as a progress bar. */
  public static PrintStream terminal() {
    return utf8(new FileOutputStream(FileDescriptor.err));
  }

  /** A stream for messages, which may contain the text of others. */
  public static PrintStream messages(OutputStream out) {
    try {
      return utf8(
          WriterOutputStream.builder()
              .setWriter(new PrintableWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)))
              .setCharset(StandardCharsets.UTF_8)
              .setWriteImmediately(true)
              .get());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open a stream in memory", e);
    }
  }

  /** A writer for the results of a command, or for its messages. */
  public static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static PrintStream utf8(OutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }
}
