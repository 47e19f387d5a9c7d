package dev.remedies.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The tests that a run left for Allure, one JSON file each. */
final class AllureTests {

  private static final JsonMapper JSON = new JsonMapper();

  private AllureTests() {}

  /** Changes each that is an arm of a case, with its record; the others stay as they are. */
  static void rewrite(Path folder, List<Result> results, BiConsumer<ObjectNode, Result> change)
      throws IOException {
    Map<String, Result> byName =
        results.stream().collect(Collectors.toMap(Result::name, Function.identity()));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith("-result.json")).toList()) {
        ObjectNode test = (ObjectNode) JSON.readTree(file.toFile());
        Result result = byName.get(name(test));
        if (result != null) {
          change.accept(test, result);
          JSON.writeValue(file.toFile(), test);
        }
      }
    }
  }

  private static String name(ObjectNode test) {
    String[] parts = test.path("fullName").asString().split("\\.");
    return parts.length < 2 ? "" : parts[parts.length - 2] + "." + parts[parts.length - 1];
  }
}
