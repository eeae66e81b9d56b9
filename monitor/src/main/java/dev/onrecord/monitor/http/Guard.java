package dev.onrecord.monitor.http;

import java.util.Optional;

/** Looks at every request before anyone else does. */
interface Guard {
  /** What to answer instead; nothing lets the request pass. */
  Optional<Answer> stop(Call call);
}
