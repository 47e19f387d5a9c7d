package dev.remedies.reports.cost;

import dev.remedies.reports.Result;
import dev.remedies.reports.Unusable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a run cost, in a few lines for a person. */
public final class CostLines {

  private static final int DEAREST = 5;
  private static final int PROGRAMS = 6;

  private final RunCost cost;
  private final CasesCost cases;
  private final List<Result> results;

  CostLines(RunCost cost, List<Result> results) {
    this.cost = cost;
    this.cases = cost.cases();
    this.results = results;
  }

  /** Those of the run with this output folder; one that says why, where there is nothing to say. */
  public static List<String> of(Path output, List<Result> results) {
    try {
      return RunCost.read(output, results)
          .map(cost -> of(cost, results))
          .orElse(List.of("cost: not measured: the cases left no cost.json"));
    } catch (Unusable unreadable) {
      return List.of(notMeasured(unreadable));
    }
  }

  private static String notMeasured(Unusable why) {
    return "cost: not measured: " + why.getMessage();
  }

  /**
   * The same at the end of the reports, whose time is added to the file. Whether that works decides
   * nothing of the run.
   */
  public static List<String> completed(Path output, List<Result> results, Instant now) {
    try {
      RunCost.complete(output, results, now);
      return of(output, results);
    } catch (IOException unwritten) {
      List<String> lines = new ArrayList<>(of(output, results));
      lines.add("cost.json is not completed: " + unwritten.getMessage());
      return lines;
    } catch (Unusable unreadable) {
      return List.of(notMeasured(unreadable));
    }
  }

  /** Those of a run. */
  public static List<String> of(RunCost cost, List<Result> results) {
    return new CostLines(cost, results).lines();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(used());
    dearest().ifPresent(lines::add);
    lines.add(
        "clusters: %d booted%s, %d times used again"
            .formatted(
                sum(cases.clusters().booted().values()),
                counted(cases.clusters().booted(), " of ", " (", ")"),
                cases.clusters().usedAgain()));
    if (!cases.clusters().thrownAway().isEmpty()) {
      lines.add("clusters ended: " + counted(cases.clusters().thrownAway(), " ", "", ""));
    }
    lines.add(commands());
    if (cost.setUp() != null) {
      lines.add(
          "images: %s; states that clusters start from: %s"
              .formatted(
                  counted(cost.setUp().images(), " ", "", ""),
                  counted(cost.setUp().states(), " ", "", "")));
    }
    lines.add(times());
    cases.notMeasured().forEach(what -> lines.add("not measured: " + what));
    return lines;
  }

  private String used() {
    String parts =
        cases.coreSeconds().entrySet().stream()
            .map(part -> part.getKey() + " " + whole(part.getValue()))
            .collect(Collectors.joining(", "));
    String machine =
        cases.machineCoreSeconds() == null
            ? ""
            : "; all of the machine " + whole(cases.machineCoreSeconds());
    return "cost: %s core-seconds%s: %s%s"
        .formatted(whole(cases.used()), each(cases.used(), ", %.1f a remedy"), parts, machine);
  }

  private String each(double all, String format) {
    return results.isEmpty() ? "" : String.format(Locale.ROOT, format, all / results.size());
  }

  private Optional<String> dearest() {
    String names =
        results.stream()
            .filter(result -> result.cost() != null && result.cost().coreSeconds() != null)
            .sorted(Comparator.comparing((Result it) -> -it.cost().coreSeconds()))
            .limit(DEAREST)
            .map(result -> result.name() + " " + whole(result.cost().coreSeconds()))
            .collect(Collectors.joining(", "));
    return Optional.of(names).filter(it -> !it.isEmpty()).map(it -> "most costly remedies: " + it);
  }

  private String commands() {
    String others =
        cases.commands().entrySet().stream()
            .filter(it -> !it.getKey().equals(CasesCost.KUBECTL))
            .sorted(
                Comparator.comparing(
                        (Map.Entry<String, CasesCost.Commands> it) -> -it.getValue().run())
                    .thenComparing(Map.Entry::getKey))
            .limit(PROGRAMS)
            .map(it -> it.getValue().run() + " " + it.getKey())
            .collect(Collectors.joining(", "));
    return "commands: %d, of them %d kubectl%s; %d repeated"
        .formatted(
            cases.run(), cases.kubectl(), others.isEmpty() ? "" : ", " + others, cases.repeated());
  }

  private String times() {
    List<String> times = new ArrayList<>();
    if (cost.setUp() != null) {
      times.add("set-up " + clock(cost.setUp().seconds()));
    }
    times.add("cases " + clock(cases.seconds()) + each(cases.seconds(), " (%.1f s a remedy)"));
    if (cost.reportSeconds() != null) {
      times.add("report " + clock(cost.reportSeconds()));
    }
    return "time: " + String.join(", ", times);
  }

  /** The most frequent first. */
  private static String counted(
      Map<String, Long> counts, String between, String before, String after) {
    if (counts.isEmpty()) {
      return before.isEmpty() ? "none" : "";
    }
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Long> it) -> -it.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(it -> it.getValue() + between + it.getKey())
        .collect(Collectors.joining(", ", before, after));
  }

  private static long sum(Collection<Long> counts) {
    return counts.stream().mapToLong(it -> it).sum();
  }

  private static String whole(double seconds) {
    return String.valueOf(Math.round(seconds));
  }

  private static String clock(double seconds) {
    long whole = Math.round(seconds);
    return "%d:%02d".formatted(whole / 60, whole % 60);
  }
}
