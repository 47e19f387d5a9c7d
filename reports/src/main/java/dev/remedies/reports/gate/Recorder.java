package dev.remedies.reports.gate;

import dev.remedies.reports.PlanFile;
import dev.remedies.reports.Result;
import dev.remedies.reports.Results;
import dev.remedies.reports.Unusable;
import dev.remedies.reports.Verdict;
import dev.remedies.reports.cost.RunCost;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Keeps a run to compare later ones with, and how long its cases took. */
public final class Recorder {

  private static final int NAMES = 5;

  private Recorder() {}

  /**
   * Records the run whose output is in the folder {@code arguments[0]} in the folder {@code
   * arguments[1]}; ends with 2 and one line if it must not be: it left a phase out, was of a part
   * of an upgrade, did not run the whole default selection once, or has results in which nothing
   * was proved.
   */
  public static void main(String[] arguments) throws IOException {
    System.exit(record(Path.of(arguments[0]), Path.of(arguments[1]), System.out));
  }

  static int record(Path output, Path baselines, PrintStream console) throws IOException {
    try {
      PlanFile plan = PlanFile.read(output);
      OnceEach.check(output, "record");
      List<Result> results = Results.read(output);
      check(plan, results);
      Optional<RunCost> cost = cost(output, results, console);
      Recording recording = Recording.of(results).with(plan.run(), cost);
      recording.write(baselines);
      CaseSeconds.of(output).write(baselines);
      SlowestCures.of(results).write(baselines);
      if (cost.isPresent()) {
        cost.get().writeWork(baselines);
      }
      console.println(
          "recorded: %s, %d remedies of %d cases"
              .formatted(
                  Recording.file(baselines, recording.stack()),
                  results.size(),
                  recording.cases().size()));
      return 0;
    } catch (Unusable | Results.Unreadable unusable) {
      console.println("not recorded: " + unusable.getMessage());
      return 2;
    }
  }

  /** A run is recorded although nobody knows what it cost. */
  private static Optional<RunCost> cost(Path output, List<Result> results, PrintStream console) {
    try {
      return RunCost.read(output, results).map(RunCost::toRecord);
    } catch (Unusable unreadable) {
      console.println("recorded without its cost: " + unreadable.getMessage());
      return Optional.empty();
    }
  }

  private static void check(PlanFile plan, List<Result> results) {
    if (!plan.mutant().equals("none") || results.stream().anyMatch(Result::ofMutant)) {
      throw new Unusable("the run left a phase out, -Dmutant=" + plan.mutant());
    }
    String stack = Recording.of(results).stack();
    if (stack.contains(",")) {
      throw new Unusable(
          "the run is of a part of an upgrade, %s: leave -Donly and -Dhold out".formatted(stack));
    }
    if (!plan.selection().isEmpty() || !plan.shard().equals(PlanFile.WHOLE)) {
      throw new Unusable(
          "the run misses cases: it selected %s of shard %s; leave that out"
              .formatted(plan.selection(), plan.shard()));
    }
    Set<String> missing = plan.missing(results);
    if (!missing.isEmpty()) {
      throw new Unusable(
          "%d of %d remedies left no result: %s"
              .formatted(missing.size(), plan.remedies().size(), some(missing)));
    }
    Set<String> unproved =
        results.stream()
            .filter(
                result ->
                    result.verdict() == Verdict.INCONCLUSIVE
                        || result.verdict() == Verdict.SELF_HEALED)
            .map(result -> result.name() + " (" + result.verdict() + ")")
            .collect(Collectors.toCollection(TreeSet::new));
    if (!unproved.isEmpty()) {
      throw new Unusable("nothing was proved of " + some(unproved) + ": run it again");
    }
  }

  static String some(Set<String> names) {
    return names.stream().limit(NAMES).collect(Collectors.joining(", "))
        + (names.size() > NAMES ? " and " + (names.size() - NAMES) + " more" : "");
  }
}
