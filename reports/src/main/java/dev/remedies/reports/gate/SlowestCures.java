package dev.remedies.reports.gate;

import dev.remedies.reports.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How long the slowest cure of each case took, by which the engine's class Recorded knows how long
 * a remedy has to be watched that does not cure.
 *
 * @param seconds from the remedy to the recovery, by the case's class
 */
record SlowestCures(Map<String, Double> seconds) {

  static final String NAME = "cures.properties";

  static SlowestCures of(List<Result> results) {
    return new SlowestCures(
        results.stream()
            .filter(result -> result.works() && result.timeToRecover() != null)
            .collect(
                Collectors.toMap(
                    Result::testCase, Result::timeToRecover, Math::max, TreeMap::new)));
  }

  /** Writes it with a line for each case that has a cure. */
  void write(Path baselines) throws IOException {
    Files.writeString(
        baselines.resolve(NAME),
        "# How many seconds the slowest cure of each case takes; from the last recorded run.\n"
            + seconds.entrySet().stream()
                .map(entry -> "%s=%.1f\n".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining()));
  }
}
