package dev.onrecord.extraction.tagging;

import dev.onrecord.extraction.TimeBudget;
import dev.onrecord.extraction.tagging.hints.Hints;
import dev.onrecord.extraction.text.Document;

/** Reads a document before the linear models do, and gives them hints. Thread-safe. */
public interface HintSource {
  /** Nobody reads before them. */
  HintSource NONE =
      new HintSource() {
        @Override
        public String name() {
          return "fast";
        }

        @Override
        public Hints read(Document document, TimeBudget time) {
          return Hints.NONE;
        }
      };

  /** Begins the version of what was read with it; differs where its hints may. */
  String name();

  /** Reads as much as there is time for, from the beginning on. */
  Hints read(Document document, TimeBudget time);
}
