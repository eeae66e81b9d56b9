package dev.onrecord.observability;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A part of this process that reports its health. Its suppliers are called from any thread.
 *
 * @param name in metrics and answers: {@code streams}, {@code views}
 * @param whyNotAlive why the process should be restarted; empty while it lives
 * @param whyNotReady why it does not work now; empty while it does
 */
public record Part(
    String name, Supplier<Optional<String>> whyNotAlive, Supplier<Optional<String>> whyNotReady) {}
