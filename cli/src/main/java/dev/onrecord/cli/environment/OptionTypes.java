package dev.onrecord.cli.environment;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Says in words what the value of an option must be, instead of naming classes of Java. */
public final class OptionTypes {
  private OptionTypes() {}

  /** Of all options of a command and its subcommands. */
  public static CommandLine register(CommandLine command) {
    return command
        .registerConverter(
            Charset.class,
            value(Charset::forName, "no encoding that is known, such as windows-1252"))
        .registerConverter(
            ZoneId.class, value(ZoneId::of, "no time zone such as Europe/Berlin or +01:00"))
        .registerConverter(LocalDate.class, value(LocalDate::parse, "no day such as 2022-01-25"))
        .registerConverter(Integer.class, value(Integer::valueOf, "no whole number"))
        .registerConverter(int.class, value(Integer::valueOf, "no whole number"))
        .registerConverter(Double.class, value(Double::valueOf, "no number"))
        .registerConverter(double.class, value(Double::valueOf, "no number"));
  }

  private static <T> ITypeConverter<T> value(Function<String, T> parse, String problem) {
    return text -> {
      try {
        return parse.apply(text);
      } catch (RuntimeException e) {
        throw new TypeConversionException("'%s' is %s".formatted(text, problem));
      }
    };
  }
}
