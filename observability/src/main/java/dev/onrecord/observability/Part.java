package dev.onrecord.observability;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that runs in this process, with what it says of itself from any thread.
 *
 * @param name as metrics and answers name it: {@code streams}, {@code views}
 * @param whyNotAlive why the process should be restarted; empty while it lives
 * @param whyNotReady why it does not do its work now; empty while it does
 */
public record Part(
    String name, Supplier<Optional<String>> whyNotAlive, Supplier<Optional<String>> whyNotReady) {}
