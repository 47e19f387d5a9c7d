package dev.remedies.reports.gate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long each case worked on its clusters, by which {@code -Dshard=} deals cases out: the
 * engine's class ShardFilter reads it. The wait for a cluster is left out: it tells how busy the
 * pool was, and was up to 270 of 414 s in a run of 33 cases, three at a time.
 *
 * @param seconds of all phases but that of all its remedies, by the case's class
 */
record CaseSeconds(Map<String, Long> seconds) {

  static final String NAME = "seconds.properties";

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** The part of a result that is needed here. */
  private record Timed(@JsonProperty("case") String testCase, List<Phase> phases) {
    double seconds() {
      return phases.stream()
          .filter(phase -> !phase.phase().equals("cluster"))
          .mapToDouble(Phase::seconds)
          .sum();
    }
  }

  private record Phase(String phase, double seconds) {}

  /** Those of the run with this output folder, whose results can be read. */
  static CaseSeconds of(Path output) throws IOException {
    try (Stream<Path> files = Files.list(output.resolve("results"))) {
      Map<String, Double> seconds =
          files
              .filter(file -> file.toString().endsWith(".json"))
              .map(file -> JSON.readValue(file.toFile(), Timed.class))
              .collect(
                  Collectors.groupingBy(Timed::testCase, Collectors.summingDouble(Timed::seconds)));
      Map<String, Long> rounded = new TreeMap<>();
      seconds.forEach((name, time) -> rounded.put(name, Math.round(time)));
      return new CaseSeconds(rounded);
    }
  }

  /** Writes it with a line for each case; those that only other runs had are forgotten. */
  void write(Path baselines) throws IOException {
    List<String> lines =
        seconds.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).toList();
    Files.writeString(
        baselines.resolve(NAME),
        "# How many seconds each case takes, all its remedies together; from the last recorded run.\n"
            + String.join("\n", lines)
            + "\n");
  }
}
