package dev.onrecord.cli.operate;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import dev.onrecord.cli.environment.TerminalText;
import dev.onrecord.operations.deadletters.DeadLetter;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;

/** Formats dead letters for people. Their content is untrusted. */
final class DeadLetterText {
  private static final int WIDEST = 40;
  private static final int KEY_BYTES = 200;
  private static final int PREVIEW_BYTES = 2000;
  private static final int LONGEST_STACK = 20_000;
  private static final byte CONFLUENT_MAGIC = 0;
  private static final int CONFLUENT_HEADER = 5;

  private DeadLetterText() {}

  static String table(List<DeadLetter> letters) {
    return AsciiTable.builder()
        .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER)
        .data(
            letters,
            List.of(
                column("letter", letter -> letter.id().toString()),
                column("key", DeadLetterText::key),
                column("original", DeadLetterText::origin),
                column("when", letter -> letter.at().toString()),
                column("error", letter -> simple(letter.failure().type())),
                column("message", letter -> letter.failure().message()),
                column("redriven", DeadLetterText::redriven)))
        .asString();
  }

  private static ColumnData<DeadLetter> column(String name, Function<DeadLetter, String> value) {
    return new Column()
        .header(name)
        .headerAlign(HorizontalAlign.LEFT)
        .dataAlign(HorizontalAlign.LEFT)
        .maxWidth(WIDEST, OverflowBehaviour.ELLIPSIS_RIGHT)
        .with(letter -> TerminalText.printable(value.apply(letter)));
  }

  static String key(DeadLetter letter) {
    return letter.key().map(Bytes::get).map(key -> BytesText.of(key, KEY_BYTES)).orElse("no key");
  }

  private static String origin(DeadLetter letter) {
    return letter.origin().map(Object::toString).orElse("unknown");
  }

  private static String redriven(DeadLetter letter) {
    return letter.redriven().map(Instant::toString).orElse("no");
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  /**
   * @param value the letter's bytes; null where there are none
   */
  static void print(DeadLetter letter, byte[] value, PrintWriter out) {
    line(out, "letter", letter.id().toString());
    line(out, "key", key(letter));
    line(out, "original", origin(letter));
    line(out, "when", letter.at().toString());
    line(out, "application", letter.failure().application());
    line(out, "redriven", redriven(letter));
    line(out, "error", letter.failure().type());
    line(out, "message", letter.failure().message());
    line(out, "bytes", Optional.ofNullable(value).map(DeadLetterText::bytes).orElse("none"));
    out.println("stack");
    String stack = letter.failure().stack();
    stack
        .substring(0, Math.min(stack.length(), LONGEST_STACK))
        .lines()
        .map(text -> TerminalText.printable(text.replace("\t", "    ")))
        .forEach(out::println);
  }

  private static String bytes(byte[] value) {
    return value.length + schema(value) + ": " + BytesText.of(value, PREVIEW_BYTES);
  }

  private static String schema(byte[] value) {
    return value.length >= CONFLUENT_HEADER && value[0] == CONFLUENT_MAGIC
        ? ", as if of schema id " + ByteBuffer.wrap(value).getInt(1)
        : "";
  }

  private static void line(PrintWriter out, String name, String value) {
    out.printf("%-12s %s%n", name, TerminalText.printable(value));
  }
}
