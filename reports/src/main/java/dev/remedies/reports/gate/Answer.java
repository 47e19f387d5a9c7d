package dev.remedies.reports.gate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the upgrade may be made, and why, in one line.
 *
 * @param safe whether it may
 * @param line the answer and its reason
 */
public record Answer(boolean safe, String line) {

  /** Its first word: {@code safe}, {@code waived}, {@code unsteady} or {@code stop}. */
  public String kind() {
    return line.substring(0, line.indexOf(':'));
  }

  /** As many names as a line has room for. */
  private static final int NAMES = 3;

  static Answer to(Comparison comparison) {
    return to(comparison, Culprits.UNKNOWN);
  }

  static Answer to(Comparison comparison, Culprits culprits) {
    List<Difference> stopping =
        comparison.differences().stream().filter(Difference::stops).toList();
    List<Difference> waived =
        comparison.differences().stream().filter(it -> !it.waived().isEmpty()).toList();
    if (!stopping.isEmpty()) {
      String more = waived.isEmpty() ? "" : "; and " + remedies(waived) + " waived";
      boolean steady = stopping.stream().anyMatch(it -> it.kind() != Difference.Kind.UNSTEADY);
      String word = steady ? "stop: " : "unsteady: ";
      return new Answer(
          false, word + reasons(stopping, culprits) + more + withoutReference(comparison));
    }
    int others = comparison.differences().size() - waived.size();
    String known =
        waived.isEmpty()
            ? "safe: "
            : "waived: %s of %s; but for that ".formatted(remedies(waived), cases(waived));
    return new Answer(
        true,
        known
            + "%s does what %s does: %s compared, %s"
                .formatted(
                    comparison.candidate().stack(),
                    comparison.baseline().stack(),
                    some(comparison.compared(), "remedy", "remedies"),
                    others == 0
                        ? "no difference"
                        : some(others, "difference", "differences") + " to look at")
            + withoutFailure(comparison, waived)
            + withoutReference(comparison));
  }

  /** Steps that tell something else, or were not run, where no verdict says so. */
  private static String withoutFailure(Comparison comparison, List<Difference> waived) {
    Set<String> failing =
        waived.stream().map(it -> Difference.caseOf(it.name())).collect(Collectors.toSet());
    List<Difference> steps =
        comparison.differences().stream()
            .filter(it -> it.kind() == Difference.Kind.DIAGNOSIS)
            .filter(it -> !failing.contains(Difference.caseOf(it.name())))
            .toList();
    List<Difference> notRun =
        steps.stream().filter(it -> it.after().equals(Steps.NOT_RUN)).toList();
    List<Difference> changed = steps.stream().filter(it -> !notRun.contains(it)).toList();
    return named("; changed though nothing fails: ", changed) + named("; not run: ", notRun);
  }

  private static String named(String what, List<Difference> steps) {
    String some = some(steps.size(), "diagnosis step", "diagnosis steps");
    return steps.isEmpty() ? "" : what + some + " of " + cases(steps);
  }

  /** What is in no recorded run is neither better nor worse, and the reader has to know. */
  private static String withoutReference(Comparison comparison) {
    List<String> cases = comparison.withoutReference();
    int all = comparison.candidate().cases().size();
    return cases.isEmpty()
        ? ""
        : "; %d of %s no reference: %s"
            .formatted(cases.size(), all == 1 ? "1 case has" : all + " cases have", names(cases));
  }

  private static String remedies(List<Difference> differences) {
    long remedies = differences.stream().map(Difference::name).distinct().count();
    return some(remedies, "remedy", "remedies");
  }

  private static String cases(List<Difference> differences) {
    return names(differences.stream().map(it -> Difference.caseOf(it.name())).distinct().toList());
  }

  private static String names(List<String> cases) {
    String names = cases.stream().limit(NAMES).collect(Collectors.joining(", "));
    return cases.size() > NAMES ? names + " and " + (cases.size() - NAMES) + " more" : names;
  }

  /**
   * The reason that most of them share, and what has it. What was not run says nothing of the
   * stack, so anything that was seen comes before it.
   */
  private static String reasons(List<Difference> stopping, Culprits culprits) {
    Map<String, List<Difference>> byReason =
        stopping.stream()
            .collect(
                Collectors.groupingBy(Difference::reason, LinkedHashMap::new, Collectors.toList()));
    Map.Entry<String, List<Difference>> first =
        byReason.entrySet().stream()
            .max(
                Comparator.comparing(
                        (Map.Entry<String, List<Difference>> entry) ->
                            entry.getValue().get(0).kind() != Difference.Kind.MISSING)
                    .thenComparing(
                        entry -> entry.getValue().get(0).kind() != Difference.Kind.UNSTEADY)
                    .thenComparing(entry -> entry.getValue().size()))
            .orElseThrow();
    int others = stopping.size() - first.getValue().size();
    return "%s: %s of %s%s"
        .formatted(
            culprits.of(first.getValue()) + first.getKey(),
            some(first.getValue().size(), "remedy", "remedies"),
            cases(first.getValue()),
            others == 0
                ? ""
                : "; and " + some(others, "remedy", "remedies") + " more for other reasons");
  }

  private static String some(long number, String one, String more) {
    return number + " " + (number == 1 ? one : more);
  }
}
