package dev.remedies.reports.cost;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the cases of a run cost, as the engine's class Ledger writes it.
 *
 * @param coreSeconds CPU time in seconds of one core, by who used it; who could not be measured is
 *     not in it
 * @param machineCoreSeconds what all programs of the machine used meanwhile; null if unknown
 * @param clusters how many there were
 * @param commands what was run in them, by program
 * @param repeated how many commands were run again because nothing had come of the first try
 * @param seconds how long the cases took
 * @param endedAt when they ended, as ISO 8601 has it
 * @param notMeasured what is left out or may be wrong, and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CasesCost(
    Map<String, Double> coreSeconds,
    Double machineCoreSeconds,
    Clusters clusters,
    Map<String, Commands> commands,
    long repeated,
    double seconds,
    String endedAt,
    List<String> notMeasured) {

  static final String KUBECTL = "kubectl";

  /** What is not there is empty. */
  public CasesCost {
    coreSeconds = coreSeconds == null ? Map.of() : coreSeconds;
    clusters = clusters == null ? new Clusters(null, 0, null, null) : clusters;
    commands = commands == null ? Map.of() : commands;
    notMeasured = notMeasured == null ? List.of() : notMeasured;
  }

  /**
   * Clusters.
   *
   * @param booted how many were, by kind
   * @param usedAgain how often one was lent that had been lent before
   * @param thrownAway how many ended, by reason
   * @param differences what was not as new in those that ended for that
   */
  public record Clusters(
      Map<String, Long> booted,
      long usedAgain,
      Map<String, Long> thrownAway,
      List<String> differences) {

    /** What is not there is empty. */
    public Clusters {
      booted = booted == null ? Map.of() : booted;
      thrownAway = thrownAway == null ? Map.of() : thrownAway;
      differences = differences == null ? List.of() : differences;
    }
  }

  /**
   * Commands of one program.
   *
   * @param run how many
   * @param coreSeconds their CPU time as far as it is known; null if it is of none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Commands(long run, Double coreSeconds) {

    Commands plus(Commands other) {
      return new Commands(run + other.run, Sums.of(coreSeconds, other.coreSeconds));
    }
  }

  /** CPU time of the run itself, in seconds of one core. */
  double used() {
    return coreSeconds.values().stream().mapToDouble(it -> it).sum();
  }

  /** How many commands were run. */
  long run() {
    return commands.values().stream().mapToLong(Commands::run).sum();
  }

  /** How many of them are kubectl. */
  long kubectl() {
    return commands.getOrDefault(KUBECTL, new Commands(0, null)).run();
  }

  /** Without what nobody compares in a later run: time of day, differences, single programs. */
  CasesCost toRecord() {
    Map<String, Commands> two = new TreeMap<>();
    commands.forEach(
        (name, it) -> two.merge(name.equals(KUBECTL) ? name : "others", it, Commands::plus));
    return new CasesCost(
        coreSeconds,
        machineCoreSeconds,
        new Clusters(clusters.booted, clusters.usedAgain, clusters.thrownAway, List.of()),
        two,
        repeated,
        seconds,
        null,
        notMeasured);
  }

  /**
   * Of two shards of a run, which run beside each other: the one that takes longer says how long.
   */
  CasesCost plus(CasesCost other) {
    return new CasesCost(
        Sums.of(coreSeconds, other.coreSeconds, Sums::of),
        Sums.of(machineCoreSeconds, other.machineCoreSeconds),
        new Clusters(
            Sums.of(clusters.booted, other.clusters.booted, Long::sum),
            clusters.usedAgain + other.clusters.usedAgain,
            Sums.of(clusters.thrownAway, other.clusters.thrownAway, Long::sum),
            Sums.both(clusters.differences, other.clusters.differences)),
        Sums.of(commands, other.commands, Commands::plus),
        repeated + other.repeated,
        Math.max(seconds, other.seconds),
        null,
        Sums.both(notMeasured, other.notMeasured));
  }
}
