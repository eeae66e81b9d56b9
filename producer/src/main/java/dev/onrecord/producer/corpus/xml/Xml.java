package dev.onrecord.producer.corpus.xml;

import dev.onrecord.producer.corpus.record.Document;
import dev.onrecord.producer.corpus.record.Head;
import dev.onrecord.producer.corpus.record.RecordReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RSS, Atom, NewsML-G2, TEI, trafilatura's XML and Reuters' SGML. */
public final class Xml {
  private static final int DECLARATION = 512;

  private static final Pattern ENCODING =
      Pattern.compile("\\A[^<]{0,3}\\s*<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

  private Xml() {}

  /** Whether its first element is one of those that are known. */
  public static boolean begins(Head head) {
    return head.root().flatMap(Shape::ofRoot).isPresent();
  }

  /** Reads element by element; what a document declares of its encoding counts. */
  public static RecordReader open(Document document) throws IOException {
    byte[] start = document.in().peek(DECLARATION);
    Document declared =
        new Document(
            document.shortName(),
            document.in(),
            document.file(),
            document.encoding().or(() -> encoding(start)),
            document.limits(),
            document.texts());
    return new XmlReader(declared.text(), document.limits());
  }

  /** Western texts that say Latin-1 have the quotation marks of windows-1252, as browsers know. */
  private static Optional<Charset> encoding(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    Matcher declared = ENCODING.matcher(text);
    if (!declared.find()) {
      boolean reuters = Head.of(start, Optional.empty()).root().equals(Optional.of("reuters"));
      return reuters ? Optional.of(StandardCharsets.ISO_8859_1) : Optional.empty();
    }
    try {
      Charset charset = Charset.forName(declared.group(1));
      return Optional.of(
          charset.equals(StandardCharsets.ISO_8859_1) ? Charset.forName("windows-1252") : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
