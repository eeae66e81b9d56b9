package dev.onrecord.producer.corpus.web;

import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** By which a site tells whether a page has changed since. */
record Validators(Optional<String> etag, Optional<String> lastModified) {

  static Validators none() {
    return new Validators(Optional.empty(), Optional.empty());
  }

  static Validators of(HttpFields answer) {
    return new Validators(
        Optional.ofNullable(answer.get(HttpHeader.ETAG)),
        Optional.ofNullable(answer.get(HttpHeader.LAST_MODIFIED)));
  }

  void addTo(HttpFields.Mutable request) {
    etag.ifPresent(value -> request.put(HttpHeader.IF_NONE_MATCH, value));
    lastModified.ifPresent(value -> request.put(HttpHeader.IF_MODIFIED_SINCE, value));
  }
}
