package dev.remedies.reports.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer for a release pipeline, {@code upgrade.json}, as {@code upgrade.schema.json} beside
 * this class describes it.
 */
final class JsonUpgrade {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonUpgrade() {}

  static String of(Upgrade upgrade) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("safe", upgrade.answer().safe());
    answer.put("line", upgrade.answer().line());
    answer.put("from", upgrade.from());
    answer.put("recorded", upgrade.recorded());
    answer.put("to", upgrade.to());
    answer.put("compared", upgrade.compared());
    answer.put("components", upgrade.components().stream().filter(Component::changed).toList());
    answer.put("commands", upgrade.commands());
    answer.put(
        "differences",
        upgrade.differences().values().stream()
            .flatMap(List::stream)
            .map(JsonUpgrade::difference)
            .toList());
    return JSON.writeValueAsString(answer) + "\n";
  }

  private static Map<String, Object> difference(Difference it) {
    Map<String, Object> difference = new LinkedHashMap<>();
    difference.put("stops", it.stops());
    difference.put("kind", it.kind().title());
    difference.put("section", it.section());
    difference.put("name", it.name());
    difference.put("before", it.before());
    difference.put("after", it.after());
    difference.put("detail", it.detail());
    difference.put("waived", it.waived());
    return difference;
  }
}
