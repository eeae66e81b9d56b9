package dev.onrecord.cli.environment;

import dev.onrecord.producer.corpus.parsing.Quoted;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes text that may contain the text of others, such as file names and keys, so that it cannot
 * control a terminal: control and format characters become escapes, except line ends and tabs.
 */
final class PrintableWriter extends FilterWriter {
  PrintableWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int character) throws IOException {
    write(String.valueOf((char) character));
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    write(String.valueOf(text, offset, length));
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    for (String part : text.substring(offset, offset + length).split("(?<=[\n\t])|(?=[\n\t])")) {
      out.write(part.equals("\n") || part.equals("\t") ? part : Quoted.printable(part));
    }
  }
}
