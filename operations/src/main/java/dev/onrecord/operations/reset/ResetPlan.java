package dev.onrecord.operations.reset;

import dev.onrecord.consumer.write.ViewsReset;
import dev.onrecord.operations.reset.Groups.Group;
import dev.onrecord.schemas.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reset finds and would do, as of the moment it looked.
 *
 * @param ownGroups names that groups of the application have, were they there
 * @param groups those that are there; their offsets are deleted
 * @param internal the application's own topics with their sizes, deleted
 * @param renewed topics that are deleted and recreated, with their sizes where they are there
 * @param state deleted, if it is there
 * @param views emptied, where there are any
 */
public record ResetPlan(
    List<String> ownGroups,
    List<Group> groups,
    Map<String, Long> internal,
    Map<Topic<?>, Optional<Long>> renewed,
    StateFolder state,
    String database,
    Optional<ViewsReset.Contents> views) {

  /** Whether anything bears the application's name; a misspelt one has nothing. */
  public boolean isEmpty() {
    return internal.isEmpty()
        && !state.exists()
        && groups.stream().map(Group::id).noneMatch(ownGroups::contains);
  }

  /** The plan for people to read, a line each. */
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
                        size.map(records -> "delete and create anew, %d records".formatted(records))
                            .orElse("create, it is missing"))));
    lines.add(
        "state folder %s: %s"
            .formatted(
                state.path(),
                state.exists()
                    ? "delete, %d files".formatted(state.files())
                    : "nothing to do, not on this machine"));
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
