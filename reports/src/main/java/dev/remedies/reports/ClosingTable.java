package dev.remedies.reports;

import dev.remedies.reports.cost.CostLines;
import dev.remedies.reports.verdicts.VerdictPage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a run ends with on the console: every remedy with its verdict and clocks, the counts, and
 * where the report is. Whether a case fails the build is not decided here but by its test; only a
 * run that shows nothing, or not all that it was going to, or that a test cannot fail, ends with an
 * error here.
 */
public final class ClosingTable {

  private static final List<String> HEADER =
      List.of("section", "case", "remedy", "verdict", "to symptom", "to recover");

  private static final Set<String> NUMBERS = Set.of("to symptom", "to recover", "core-seconds");

  /** Characters of a reason: an assertion and what it looked at; what caused it is repetition. */
  private static final int REASON = 600;

  private final List<Result> results;

  ClosingTable(List<Result> results) {
    this.results = results;
  }

  /** Prints the table of the run whose output is in the folder {@code arguments[0]}. */
  public static void main(String[] arguments) throws IOException {
    System.exit(close(Path.of(arguments[0]), System.out));
  }

  static int close(Path output, PrintStream console) throws IOException {
    List<Result> results;
    try {
      results = Results.read(output);
    } catch (Results.Unreadable unreadable) {
      console.println(unreadable.getMessage());
      return 2;
    }
    if (results.isEmpty()) {
      console.println(
          "No result in "
              + output.resolve("results")
              + ": no remedy was run; look at -Dsection, -Dgroups and -Dit.test, or at the errors"
              + " above");
      return 2;
    }
    Set<String> missing;
    Rounds rounds;
    try {
      missing = PlanFile.read(output).missing(results);
      rounds = Rounds.read(output, results);
      missing.addAll(rounds.missing());
    } catch (Unusable | Results.Unreadable noPlan) {
      console.println(noPlan.getMessage());
      return 2;
    }
    ClosingTable table = new ClosingTable(results);
    console.println();
    table.lines().forEach(console::println);
    rounds.lines().forEach(console::println);
    RoundsPage.write(output, rounds.lines());
    console.println();
    CostLines.completed(output, results, Instant.now()).forEach(console::println);
    for (Path page :
        List.of(ReportPage.in(output), VerdictPage.in(output), RoundsPage.in(output))) {
      if (Files.exists(page)) {
        console.println("report: " + page);
      }
    }
    console.println();
    if (!missing.isEmpty()) {
      console.println("left no result, so nothing is proved: " + String.join(", ", missing));
    }
    return table.mutantsNotNoticed() || rounds.fail() || !missing.isEmpty() ? 1 : 0;
  }

  List<String> lines() {
    List<List<String>> cells = new ArrayList<>();
    List<String> header = measured() ? append(HEADER, "core-seconds") : HEADER;
    cells.add(mutant() ? append(header, "noticed") : header);
    results.forEach(result -> cells.add(row(result)));
    List<String> lines = new ArrayList<>(Columns.aligned(cells, NUMBERS));
    lines.add("");
    results.stream().filter(Result::bad).map(ClosingTable::why).forEach(lines::add);
    lines.add(counts());
    if (mutant()) {
      lines.add("mutation score " + noticed(true) + " of " + (noticed(true) + noticed(false)));
    }
    return lines;
  }

  boolean mutantsNotNoticed() {
    return mutant() && (noticed(false) > 0 || noticed(true) == 0);
  }

  private boolean mutant() {
    return results.stream().anyMatch(Result::ofMutant);
  }

  private boolean measured() {
    return results.stream().anyMatch(result -> coreSeconds(result) != null);
  }

  private static Double coreSeconds(Result result) {
    return result.cost() == null ? null : result.cost().coreSeconds();
  }

  private long noticed(boolean wanted) {
    return results.stream()
        .filter(result -> result.noticed() != null && result.noticed() == wanted)
        .count();
  }

  private List<String> row(Result result) {
    List<String> row =
        List.of(
            result.section(),
            result.testCase(),
            result.remedy(),
            result.verdict().toString(),
            Seconds.show(result.timeToSymptom()),
            Seconds.show(result.timeToRecover()));
    if (measured()) {
      row = append(row, Seconds.show(coreSeconds(result)).replace(" s", ""));
    }
    if (!mutant()) {
      return row;
    }
    return append(row, result.noticed() == null ? "-" : result.noticed() ? "yes" : "NO");
  }

  private static List<String> append(List<String> row, String cell) {
    List<String> longer = new ArrayList<>(row);
    longer.add(cell);
    return longer;
  }

  private static String why(Result result) {
    String reason = result.error() != null ? result.error() : result.observed();
    String what = result.ofMutant() ? "did not notice " + result.mutant() : result.verdict() + "";
    return result.name()
        + ": "
        + what
        + (reason == null ? "" : ": " + onOneLine(plain(reason, what)));
  }

  /** Without the exception's class, and without the verdict, which stands before it already. */
  private static String plain(String reason, String verdict) {
    return reason
        .strip()
        .replaceFirst("^(\\w+\\.)+\\w+: ", "")
        .replaceFirst("^" + Pattern.quote(verdict) + ": ", "");
  }

  /** Where only the console is kept, it has to say what was seen: an assertion's text is lines. */
  private static String onOneLine(String reason) {
    String line = reason.strip().replaceAll("\\s+", " ");
    return line.length() <= REASON ? line : line.substring(0, REASON) + "…";
  }

  private String counts() {
    List<Result> treated = results.stream().filter(result -> !result.untreated()).toList();
    long cases = results.stream().map(Result::testCase).distinct().count();
    return Amount.of(cases, "case")
        + ", "
        + Amount.of(treated.size(), "remedy")
        // What a changed run is taken for says nothing: the score below does.
        + (mutant() ? "" : ": " + counted(treated, result -> result.verdict().toString()))
        + untreated()
        + again()
        + diagnoses();
  }

  /** In how many cases it was seen that nothing heals by itself. */
  private String untreated() {
    Set<String> watched =
        results.stream()
            .filter(result -> result.untreatedFor() != null)
            .map(Result::testCase)
            .collect(Collectors.toSet());
    return watched.isEmpty()
        ? ""
        : "\nfault left alone and watched: " + Amount.of(watched.size(), "case");
  }

  /** What was run on a second cluster, because the first told nothing. */
  private String again() {
    return results.stream()
        .filter(result -> result.before() != null)
        .map(
            result ->
                "\nrun again, for nothing was observed: "
                    + result.name()
                    + ", "
                    + onOneLine(result.before()))
        .collect(Collectors.joining());
  }

  private String diagnoses() {
    // Every remedy of a case runs the same steps: a step counts once for each outcome it had.
    List<String> outcomes =
        results.stream()
            .flatMap(
                result ->
                    result.diagnoses().stream()
                        .map(
                            step ->
                                result.testCase() + "\t" + step.claim() + "\t" + step.verdict()))
            .distinct()
            .map(outcome -> outcome.substring(outcome.lastIndexOf('\t') + 1))
            .toList();
    return outcomes.isEmpty() || mutant()
        ? ""
        : "\n"
            + Amount.of(outcomes.size(), "diagnosis step")
            + ": "
            + counted(outcomes, Function.identity());
  }

  private static <T> String counted(List<T> things, Function<T, String> kind) {
    Map<String, Long> counts =
        things.stream().collect(Collectors.groupingBy(kind, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining("; "));
  }
}
