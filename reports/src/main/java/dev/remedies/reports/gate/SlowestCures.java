package dev.remedies.reports.gate;

import dev.remedies.reports.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How long the slowest cure of each case took, by which the engine's class Recorded knows how long
 * a remedy has to be watched that does not cure.
 *
 * @param seconds from the remedy to the recovery, by the case's class; 0 where it has none
 */
record SlowestCures(Map<String, Double> seconds) {

  static final String NAME = "cures.properties";

  static SlowestCures of(List<Result> results) {
    return new SlowestCures(
        results.stream()
            .collect(
                Collectors.toMap(Result::testCase, SlowestCures::cure, Math::max, TreeMap::new)));
  }

  private static double cure(Result result) {
    return result.works() && result.timeToRecover() != null ? result.timeToRecover() : 0;
  }

  /** Writes it with a line for each case. */
  void write(Path baselines) throws IOException {
    Files.writeString(
        baselines.resolve(NAME),
        "# How many seconds the slowest cure of each case takes; from the last recorded run.\n"
            + seconds.entrySet().stream()
                .map(
                    entry ->
                        String.format(Locale.ROOT, "%s=%.1f\n", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining()));
  }
}
