package dev.onrecord.operations.reset;

import dev.onrecord.consumer.write.ViewsReset;
import dev.onrecord.operations.reset.Groups.Group;
import dev.onrecord.schemas.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reset would do.
 *
 * @param ownGroups the names of the application's groups, whether they exist or not
 * @param groups existing groups; their offsets are deleted
 * @param internal the application's own topics with their sizes, deleted
 * @param renewed topics that are deleted and created again, with their sizes if they exist
 * @param states the application's state folders on this machine, deleted
 * @param views emptied, if there are any
 */
public record ResetPlan(
    List<String> ownGroups,
    List<Group> groups,
    Map<String, Long> internal,
    Map<Topic<?>, Optional<Long>> renewed,
    List<StateFolder> states,
    String database,
    Optional<ViewsReset.Contents> views) {

  /** Whether nothing has the application's name, as when it is misspelt. */
  public boolean isEmpty() {
    return internal.isEmpty()
        && states.isEmpty()
        && groups.stream().map(Group::id).noneMatch(ownGroups::contains);
  }

  /** The plan for people, one step a line. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    groups.forEach(group -> lines.add("group %s: delete its offsets".formatted(group.id())));
    internal.forEach(
        (topic, size) -> lines.add("topic %s: delete, %d records".formatted(topic, size)));
    renewed.forEach(
        (topic, size) ->
            lines.add(
                "topic %s: %s"
                    .formatted(
                        topic.name(),
                        size.map(
                                records -> "delete and create again, %d records".formatted(records))
                            .orElse("create, it is missing"))));
    states.forEach(
        state ->
            lines.add("state folder %s: delete, %d files".formatted(state.path(), state.files())));
    if (states.isEmpty()) {
      lines.add("state folder: nothing to do, it is not on this machine");
    }
    views.ifPresentOrElse(
        contents ->
            contents
                .rows()
                .forEach(
                    (table, rows) ->
                        lines.add("%s, table %s: empty, %d rows".formatted(database, table, rows))),
        () -> lines.add("%s: nothing to do, it holds no views".formatted(database)));
    return lines;
  }
}
