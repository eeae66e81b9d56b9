package dev.onrecord.producer.corpus.fields;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** ISO 639-1 codes by what sources write: {@code en-GB}, {@code eng}, {@code English}. */
final class Languages {
  private static final Map<String, String> CODES = codes();

  private Languages() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      Locale locale = new Locale(code);
      codes.put(code, code);
      codes.putIfAbsent(locale.getISO3Language(), code);
      codes.putIfAbsent(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
      codes.putIfAbsent(locale.getDisplayLanguage(locale).toLowerCase(locale), code);
    }
    // The bibliographic codes of ISO 639-2 that Java does not know.
    Arrays.stream("ger de,fre fr,dut nl,chi zh,cze cs,gre el,per fa,rum ro,slo sk".split(","))
        .map(pair -> pair.split(" "))
        .forEach(pair -> codes.putIfAbsent(pair[0], pair[1]));
    return Map.copyOf(codes);
  }

  /** Empty if the text names no language. */
  static Optional<String> code(String given) {
    String text = given.strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(CODES.get(text))
        .or(() -> Optional.ofNullable(CODES.get(text.split("[-_]", 2)[0])));
  }
}
