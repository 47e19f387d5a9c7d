package dev.remedies.suites;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the last run cost, against the recorded run of its stack. */
final class RecordedCost {

  private static final String WHAT = "(e) the last run against the recorded one";

  private RecordedCost() {}

  /**
   * One line: core-seconds and wall clock a remedy of both, and their ratios, which are what counts
   * on another machine, too; or why there are none.
   *
   * @param output the last run's output folder
   * @param baselines the folder of the recorded runs
   */
  static String compare(Path output, Path baselines) {
    Path file = output.resolve("cost.json");
    Optional<JsonNode> ours = read(file).filter(RecordedCost::isComplete);
    if (ours.isEmpty()) {
      return WHAT + ": " + file + " does not tell: run mvn verify before";
    }
    Path record = baselines.resolve(ours.get().path("stack").asString("unknown") + ".json");
    Optional<JsonNode> theirs =
        read(record).map(it -> it.path("cost")).filter(RecordedCost::isComplete);
    if (theirs.isEmpty()) {
      return WHAT + ": " + record + " does not tell: record the stack anew, -Drecord";
    }
    return compare(ours.get(), theirs.get());
  }

  private static String compare(JsonNode ours, JsonNode theirs) {
    double cores = cores(ours) / cores(theirs);
    double wall = wall(ours) / wall(theirs);
    String line =
        "%s, %d remedies and %d: core-seconds a remedy %.1f and %.1f, ratio %.2f; seconds a remedy"
            + " %.1f and %.1f, ratio %.2f";
    String parts =
        measured(ours).equals(measured(theirs))
            ? ""
            : "; not the same was measured: %s and %s".formatted(measured(ours), measured(theirs));
    return String.format(
            Locale.ROOT,
            line,
            WHAT,
            remedies(ours),
            remedies(theirs),
            cores(ours),
            cores(theirs),
            cores,
            wall(ours),
            wall(theirs),
            wall)
        + parts;
  }

  private static Optional<JsonNode> read(Path file) {
    try {
      return Files.isRegularFile(file)
          ? Optional.of(JsonMapper.shared().readTree(file.toFile()))
          : Optional.empty();
    } catch (JacksonException broken) {
      return Optional.empty();
    }
  }

  private static boolean isComplete(JsonNode cost) {
    return remedies(cost) > 0 && cores(cost) > 0 && wall(cost) > 0;
  }

  private static int remedies(JsonNode cost) {
    return cost.path("remedies").asInt(0);
  }

  private static double cores(JsonNode cost) {
    return cost.path("cases")
            .path("coreSeconds")
            .valueStream()
            .mapToDouble(it -> it.asDouble())
            .sum()
        / remedies(cost);
  }

  private static double wall(JsonNode cost) {
    return cost.path("cases").path("seconds").asDouble(0) / remedies(cost);
  }

  /** Commands whose time is not known are part of K3s's: without them nothing is left out. */
  private static TreeSet<String> measured(JsonNode cost) {
    TreeSet<String> parts = new TreeSet<>(cost.path("cases").path("coreSeconds").propertyNames());
    parts.remove("kubectl");
    parts.remove("other commands");
    return parts;
  }
}
