package dev.onrecord.operations.reset;

import dev.onrecord.consumer.write.ViewsSettings;
import dev.onrecord.kafka.MisuseException;
import dev.onrecord.kafka.rights.ClientNames;
import dev.onrecord.kafka.rights.Rights;
import dev.onrecord.schemas.Topic;
import dev.onrecord.streams.runtime.StreamsSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What to reset: everything that has these names, and nothing else.
 *
 * @param articles whether the articles are deleted too
 */
public record ResetSettings(StreamsSettings streams, ViewsSettings views, boolean articles) {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]{1,200}");

  public ResetSettings {
    String id = streams.applicationId();
    if (!NAME.matcher(id).matches() || id.equals(".") || id.equals("..")) {
      throw new MisuseException(
          "--application-id '%s' is invalid: it may have letters, digits, '.', '_' and '-' only"
              .formatted(id));
    }
  }

  String applicationId() {
    return streams.applicationId();
  }

  /** What its user must be allowed. */
  Rights rights() {
    Rights.Names names = new Rights.Names(streams.topics(), applicationId(), views.groupPrefix());
    return articles ? Rights.resetWithArticles(names) : Rights.reset(names);
  }

  /** The groups that read for the application. */
  List<String> applicationGroups() {
    return List.of(applicationId(), ClientNames.reprocess(applicationId()));
  }

  /** The topics that are deleted and created again. */
  List<Topic<?>> renewed() {
    List<Topic<?>> renewed = new ArrayList<>(streams.topics().viewed());
    renewed.add(streams.topics().reprocess());
    if (articles) {
      renewed.add(streams.topics().articles());
    }
    return renewed;
  }
}
