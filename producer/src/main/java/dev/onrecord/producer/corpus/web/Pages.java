package dev.onrecord.producer.corpus.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** What is to be read at addresses. */
@FunctionalInterface
public interface Pages extends Closeable {

  /**
   * A page, whole.
   *
   * @throws IOException saying in words why it cannot be read
   */
  InputStream open(WebAddress address) throws IOException;

  @Override
  default void close() {}

  /** Asks the sites, with one client for all, which starts when it is needed. */
  static Pages of(WebSettings settings) {
    return new FetchedPages(settings);
  }
}
