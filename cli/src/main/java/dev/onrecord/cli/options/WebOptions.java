package dev.onrecord.cli.options;

import dev.onrecord.producer.corpus.web.WebSettings;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How addresses of the web are read. */
public final class WebOptions {
  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description =
          "Your mail or web address, told to the sites that are asked (or ONRECORD_CONTACT; default: none).",
      defaultValue = "${ONRECORD_CONTACT:-}")
  private String contact;

  @Option(
      names = "--allow-private",
      description = "Also reads addresses of this machine and of private networks.")
  private boolean allowPrivate;

  public WebSettings settings() {
    return new WebSettings(
        Optional.ofNullable(contact).filter(address -> !address.isBlank()), allowPrivate);
  }
}
