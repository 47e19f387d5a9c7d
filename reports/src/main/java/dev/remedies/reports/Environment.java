package dev.remedies.reports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the clusters of a run said of themselves. */
public final class Environment {

  private Environment() {}

  /**
   * The versions that the records name, by component; where clusters differed, all of them. Also
   * the mutant, if the run had one.
   */
  public static Map<String, String> of(List<Result> results) {
    Map<String, String> environment = new TreeMap<>();
    for (Result result : results) {
      result
          .stack()
          .forEach((part, version) -> environment.merge(part, version, Environment::both));
      if (result.ofMutant()) {
        environment.put("mutant", result.mutant());
      }
    }
    return environment;
  }

  private static String both(String known, String other) {
    return List.of(known.split(" / ")).contains(other) ? known : known + " / " + other;
  }
}
