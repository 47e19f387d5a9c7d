package dev.remedies.reports;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How often each remedy had which verdict, where each was run several times: the first run is in
 * the output's folder as ever, each further one, and each mutant's, in a folder of its own in
 * {@code rounds}.
 */
final class Rounds {

  private static final List<String> HEADER =
      List.of("case", "remedy", "as recorded", "else", "to symptom", "to recover");

  private static final List<String> MUTANTS = List.of("no-fault", "no-remedy", "cure");

  /** The results of each round, by its name. */
  private final Map<String, List<Result>> rounds;

  private final Set<String> missing;

  private Rounds(Map<String, List<Result>> rounds, Set<String> missing) {
    this.rounds = rounds;
    this.missing = missing;
  }

  /**
   * Reads what is beside the results of the first one.
   *
   * @throws Unusable if one of them left no plan
   */
  static Rounds read(Path output, List<Result> first) throws IOException {
    Map<String, List<Result>> rounds =
        new TreeMap<>(
            Comparator.<String>comparingInt(it -> MUTANTS.indexOf(it))
                .thenComparing(String::length)
                .thenComparing(Function.identity()));
    rounds.put("1", first);
    Set<String> missing = new TreeSet<>();
    Path folder = output.resolve("rounds");
    if (Files.isDirectory(folder)) {
      try (Stream<Path> folders = Files.list(folder)) {
        for (Path each : folders.toList()) {
          String name = each.getFileName().toString();
          List<Result> results = Results.read(each);
          rounds.put(name, results);
          PlanFile.read(each).missing(results).forEach(it -> missing.add(it + " in run " + name));
        }
      }
    }
    return new Rounds(rounds, missing);
  }

  /** What was planned in one of them and left no result. */
  Set<String> missing() {
    return missing;
  }

  /** Whether a run of several was not as it has to be. */
  boolean fail() {
    return several() && all().anyMatch(Result::bad);
  }

  private boolean several() {
    return rounds.size() > 1;
  }

  /** Nothing where each remedy was run once. */
  List<String> lines() {
    if (!several()) {
      return List.of();
    }
    List<String> mutants = MUTANTS.stream().filter(rounds::containsKey).toList();
    List<List<String>> cells = new ArrayList<>();
    List<String> header = new ArrayList<>(HEADER);
    header.addAll(mutants);
    cells.add(header);
    Map<String, List<Result>> byName =
        all().collect(groupingBy(Result::name, TreeMap::new, toList()));
    byName.values().forEach(results -> cells.add(row(results, mutants)));
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("all runs; times: the shortest, the median, the longest");
    lines.addAll(Columns.aligned(cells, Set.of("to symptom", "to recover")));
    lines.add("");
    byName.values().forEach(results -> unsteady(results).forEach(lines::add));
    lines.add(conclusion(byName, mutants));
    return lines;
  }

  private static List<String> row(List<Result> results, List<String> mutants) {
    List<Result> plain = plain(results);
    List<String> row = new ArrayList<>();
    row.add(results.get(0).testCase());
    row.add(results.get(0).remedy());
    row.add(asRecorded(plain));
    String others =
        plain.stream()
            .filter(Result::bad)
            .collect(groupingBy(it -> it.verdict().toString(), TreeMap::new, counting()))
            .entrySet()
            .stream()
            .map(it -> it.getValue() + " " + it.getKey())
            .collect(joining(", "));
    row.add(others.isEmpty() ? "-" : others);
    row.add(spread(plain, Result::timeToSymptom));
    row.add(spread(plain, Result::timeToRecover));
    for (String mutant : mutants) {
      row.add(
          results.stream()
              .filter(it -> mutant.equals(it.mutant()))
              .findAny()
              .map(it -> it.bad() ? "NOT NOTICED" : "noticed")
              .orElse("-"));
    }
    return row;
  }

  private static List<Result> plain(List<Result> results) {
    return results.stream().filter(it -> !it.ofMutant()).toList();
  }

  private static String asRecorded(List<Result> plain) {
    return plain.stream().filter(it -> !it.bad()).count() + " of " + plain.size();
  }

  private static String spread(List<Result> plain, Function<Result, Double> time) {
    List<Double> known = plain.stream().map(time).filter(Objects::nonNull).sorted().toList();
    if (known.isEmpty()) {
      return Seconds.show(null);
    }
    return Stream.of(known.get(0), known.get(known.size() / 2), known.get(known.size() - 1))
        .map(Seconds::show)
        .map(it -> it.replace(" s", ""))
        .collect(joining(" / ", "", " s"));
  }

  private static Stream<String> unsteady(List<Result> results) {
    List<Result> plain = plain(results);
    long good = plain.stream().filter(it -> !it.bad()).count();
    String word = good == 0 ? "never as recorded, " : "unsteady, ";
    return results.stream()
        .filter(Result::bad)
        .map(
            it ->
                it.ofMutant()
                    ? it.name() + ": did not notice " + it.mutant()
                    : it.name() + ": " + word + asRecorded(plain) + ": " + it.verdict());
  }

  private String conclusion(Map<String, List<Result>> byName, List<String> mutants) {
    long steady =
        byName.values().stream().filter(it -> plain(it).stream().noneMatch(Result::bad)).count();
    String text =
        "%s of %s arms as recorded in each of %s runs"
            .formatted(steady, byName.size(), rounds.size() - mutants.size());
    if (mutants.isEmpty()) {
      return text;
    }
    List<Result> mutated = all().filter(Result::ofMutant).toList();
    text +=
        "; mutants noticed: %s of %s"
            .formatted(mutated.stream().filter(it -> !it.bad()).count(), mutated.size());
    return (fail() || !missing.isEmpty() ? "not admitted: " : "admitted: ") + text;
  }

  private Stream<Result> all() {
    return rounds.values().stream().flatMap(List::stream);
  }
}
