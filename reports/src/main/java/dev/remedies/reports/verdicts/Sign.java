package dev.remedies.reports.verdicts;

import dev.remedies.reports.verdicts.CorrectedCause.Seen;
import dev.remedies.reports.verdicts.ThreeStates.Line;
import dev.remedies.reports.verdicts.ThreeStates.Printed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one command prints of a cause: what its case says that names it, or, where it says that of
 * no command, all that is printed with the fault only.
 *
 * @param seen the lines, as they were printed; of many, the first
 * @param lines the same, all of them, as they can be compared
 * @param read whether the case, or the guide, says that they name it
 */
public record Sign(Seen seen, Set<String> lines, boolean read) {

  private static final int MOST_LINES = 4;

  /** Those of a cause; none if every command prints what it prints when healthy. */
  static List<Sign> of(CorrectedCause cause) {
    List<Sign> read =
        cause.seen().stream()
            .map(
                seen ->
                    new Sign(
                        seen,
                        ThreeStates.lines(
                            Stream.of(seen.lines(), seen.gone()).flatMap(List::stream)),
                        true))
            .toList();
    return read.isEmpty()
        ? cause.it().diagnoses().stream().flatMap(step -> unread(step).stream()).toList()
        : read;
  }

  private static Optional<Sign> unread(StepVerdict step) {
    Printed printed = step.states().printed();
    if (printed.cut() || printed.same()) {
      return Optional.empty();
    }
    if (printed.appeared().isEmpty()) {
      Seen seen =
          new Seen(step.claim(), step.command(), List.of(), some(step.states().gone().stream()));
      return Optional.of(new Sign(seen, printed.gone(), false));
    }
    Stream<String> lines =
        step.states().marked().stream().filter(Line::differs).map(Line::text).map(String::strip);
    Seen seen = new Seen(step.claim(), step.command(), some(lines), List.of());
    return Optional.of(new Sign(seen, printed.appeared(), false));
  }

  private static List<String> some(Stream<String> lines) {
    List<String> all = lines.filter(line -> !line.isBlank()).toList();
    return all.size() <= MOST_LINES
        ? all
        : Stream.concat(
                all.stream().limit(MOST_LINES),
                Stream.of("… " + (all.size() - MOST_LINES) + " more"))
            .toList();
  }

  /** Whether it is their absence that tells. */
  boolean absent() {
    return seen.lines().isEmpty();
  }

  /**
   * Whether another cause prints it, too; empty if the command was not typed there, or not all that
   * it printed was kept.
   *
   * @param printed what was printed there, by claim
   */
  Optional<Boolean> in(Map<String, Printed> printed) {
    Printed there = printed.get(seen.step());
    if (there == null) {
      return Optional.empty();
    }
    boolean silent = lines.isEmpty();
    boolean found =
        silent
            ? there.broken().isEmpty()
            : absent()
                ? lines.stream().noneMatch(there.broken()::contains)
                : there.broken().containsAll(lines);
    return there.cut() && found == absent() && !silent ? Optional.empty() : Optional.of(found);
  }
}
