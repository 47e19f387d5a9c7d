package dev.remedies.reports.cost;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.remedies.reports.Environment;
import dev.remedies.reports.Result;
import dev.remedies.reports.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run cost, {@code cost.json} beside its results. The process that runs the cases begins it;
 * what the set-up left and what only the reports know is added to it, and null until then.
 *
 * @param stack the stack's name
 * @param remedies how many remedies left a result; what their cases' untreated arms cost is theirs
 * @param cases the cases
 * @param setUp the set-up, if it left anything
 * @param reportSeconds how long the reports took
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunCost(
    String stack, Integer remedies, CasesCost cases, SetUpCost setUp, Double reportSeconds) {

  private static final String NAME = "cost.json";
  private static final String WORK = "cost.properties";
  private static final String SET_UP = "set-up.json";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /**
   * Reads that of the run with this output folder; nothing if its cases left none.
   *
   * @throws Unusable in one line, if what they left cannot be read
   */
  public static Optional<RunCost> read(Path output, List<Result> results) {
    return read(output.resolve(NAME), RunCost.class)
        .filter(cost -> cost.cases != null)
        .map(
            cost ->
                new RunCost(
                    Environment.of(results).get("stack"),
                    (int) results.stream().filter(result -> !result.untreated()).count(),
                    cost.cases,
                    cost.setUp != null
                        ? cost.setUp
                        : read(output.resolve(SET_UP), SetUpCost.class).orElse(null),
                    cost.reportSeconds));
  }

  private static <T> Optional<T> read(Path file, Class<T> type) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JSON.readValue(file.toFile(), type));
    } catch (JacksonException broken) {
      String why = broken.getOriginalMessage().lines().findFirst().orElse("");
      throw new Unusable(file + " does not say what a run cost: " + why);
    }
  }

  /** Adds what the cases did not know to the file, if they left one; again changes nothing. */
  static void complete(Path output, List<Result> results, Instant now) throws IOException {
    Optional<RunCost> cost = read(output, results);
    if (cost.isPresent()) {
      cost.get().reportedBy(now).write(output);
    }
  }

  /** With how long the reports have taken by now, since the cases ended, unless that is known. */
  private RunCost reportedBy(Instant now) {
    if (reportSeconds != null || cases.endedAt() == null) {
      return this;
    }
    Duration took = Duration.between(Instant.parse(cases.endedAt()), now);
    return new RunCost(stack, remedies, cases, setUp, took.toMillis() / 1000.0);
  }

  /** As it is kept in a recorded run. */
  public RunCost toRecord() {
    return new RunCost(null, remedies, cases.toRecord(), setUp, reportSeconds);
  }

  /** Writes it into a run's output folder. */
  void write(Path output) throws IOException {
    Files.writeString(output.resolve(NAME), JSON.writeValueAsString(this) + "\n");
  }

  /** Puts together what all shards left, as one run's; what is not of all of them is removed. */
  public static void merge(Path output, List<Path> shards) throws IOException {
    Files.deleteIfExists(output.resolve(NAME));
    Files.deleteIfExists(output.resolve(SET_UP));
    try {
      List<RunCost> costs =
          shards.stream().flatMap(shard -> read(shard, List.of()).stream()).toList();
      if (costs.size() == shards.size()) {
        costs.stream().reduce(RunCost::plus).orElseThrow().write(output);
      }
    } catch (Unusable unreadable) {
      // The merged run says then that its cost is not known; its verdicts are.
      Files.deleteIfExists(output.resolve(NAME));
    }
  }

  private RunCost plus(RunCost other) {
    SetUpCost both = setUp == null || other.setUp == null ? null : setUp.plus(other.setUp);
    return new RunCost(null, null, cases.plus(other.cases), both, null);
  }

  /** Writes how much a remedy costs beside the recorded runs: the engine's class Work reads it. */
  public void writeWork(Path baselines) throws IOException {
    if (remedies > 0) {
      Files.writeString(
          baselines.resolve(WORK),
          "# How many core-seconds a remedy takes, all included; from the last recorded run.\n"
              + "core-seconds-per-remedy=%.1f\n".formatted(cases.used() / remedies));
    }
  }
}
