package dev.onrecord.producer.corpus.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Optional;

/** Pages that are asked for once. */
final class FetchedPages implements Pages {
  private final WebSettings settings;
  private Optional<Fetcher> fetcher = Optional.empty();

  FetchedPages(WebSettings settings) {
    this.settings = settings;
  }

  @Override
  public InputStream open(WebAddress address) throws IOException {
    if (fetcher.isEmpty()) {
      fetcher = Optional.of(new Fetcher(settings, new StoppablePause()));
    }
    try {
      Fetcher.Fetched page = fetcher.get().fetch(address.uri(), Validators.none());
      return new ByteArrayInputStream(page.body().orElse(new byte[0]));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  @Override
  public void close() {
    fetcher.ifPresent(Fetcher::close);
  }
}
