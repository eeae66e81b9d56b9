package dev.onrecord.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The OpenAPI document; validates answers against it. */
final class OpenApi {
  private static final String LOCATION = "urn:openapi";

  private final JsonNode document;
  private final SchemaRegistry schemas;

  OpenApi() throws IOException {
    try (InputStream file = Monitor.class.getResourceAsStream("openapi.yaml")) {
      document = new YAMLMapper().readTree(file);
    }
    String json = new ObjectMapper().writeValueAsString(document);
    schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(LOCATION, json)));
  }

  Set<String> paths() {
    Set<String> paths = new TreeSet<>();
    document.get("paths").fieldNames().forEachRemaining(paths::add);
    return paths;
  }

  /** Returns the names of a path's query parameters. */
  Set<String> parameters(String path) {
    Set<String> names = new TreeSet<>();
    for (JsonNode parameter : document.at("/paths").get(path).get("get").path("parameters")) {
      JsonNode resolved =
          parameter.has("$ref")
              ? document.at(parameter.get("$ref").asText().substring(1))
              : parameter;
      if (resolved.get("in").asText().equals("query")) {
        names.add(resolved.get("name").asText());
      }
    }
    return names;
  }

  List<Error> errors(String path, JsonNode answer) {
    String pointer =
        "/paths/" + path.replace("/", "~1") + "/get/responses/200/content/application~1json/schema";
    return errorsOf(pointer, answer);
  }

  List<Error> errorsOfProblem(JsonNode answer) {
    return errorsOf("/components/schemas/Problem", answer);
  }

  private List<Error> errorsOf(String pointer, JsonNode answer) {
    if (document.at(pointer).isMissingNode()) {
      throw new AssertionError("the document has no " + pointer);
    }
    String fragment = pointer.replace("{", "%7B").replace("}", "%7D");
    Schema schema = schemas.getSchema(SchemaLocation.of(LOCATION + "#" + fragment));
    return schema.validate(answer);
  }
}
