package dev.remedies.reports.verdicts;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one command printed in the three states of the cluster, line by line. What is different each
 * time (ages, times, addresses, the ends of generated names, figures of use) is no difference.
 *
 * @param healthy what it printed before the fault; null if that is not known
 * @param broken what it printed with the fault in place; null if that is not known
 * @param cured what it printed after the cure; null if that is not known
 */
public record ThreeStates(String healthy, String broken, String cured) {

  private static final Pattern VOLATILE =
      Pattern.compile(
          // A time of day, with its date if it has one.
          "(\\d{4}-\\d{2}-\\d{2}[T ])?\\d{1,2}:\\d{2}:\\d{2}([.,]\\d+)?Z?"
              + "|(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d+ \\w+ \\d{4}"
              // An age or a time taken; processor time and memory in use.
              + "|\\b(\\d+(\\.\\d+)?(ms|us|µs|[dhms]|[KMG]i?))+\\b"
              // An address, with its port if it has one.
              + "|\\b\\d+\\.\\d+\\.\\d+\\.\\d+(:\\d+)?\\b"
              // A UID, a digest, an identifier of a container.
              + "|\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b|\\b[0-9a-f]{12,}\\b"
              // The ends of names that controllers give.
              + "|(?<=-)([a-f0-9]{8,10}-)?[a-z0-9]{5}(?=\\s|/|\"|$)"
              + "|(?<=[Rr]esourceVersion: \"?)\\d+|\\d+%");

  /**
   * A line of an output.
   *
   * @param text what it says
   * @param differs whether no other state has it
   */
  public record Line(String text, boolean differs) {}

  /** Whether it printed the same, broken or not: then it tells nothing. */
  public boolean same() {
    return known() && lines(broken).stream().noneMatch(Line::differs) && gone().isEmpty();
  }

  /** Whether two states at least are known. */
  public boolean known() {
    return broken != null && (healthy != null || cured != null);
  }

  /** What it printed with the fault in place, and which lines only then. */
  public List<Line> marked() {
    return broken == null ? List.of() : lines(broken);
  }

  /** What it printed before the fault and after the cure, and not with the fault in place. */
  public List<String> gone() {
    Set<String> there = masked(broken).collect(Collectors.toSet());
    Predicate<String> whenCured =
        cured == null ? line -> true : masked(cured).collect(Collectors.toSet())::contains;
    return healthy == null
        ? List.of()
        : healthy
            .lines()
            .filter(line -> !there.contains(mask(line)) && whenCured.test(mask(line)))
            .toList();
  }

  private List<Line> lines(String output) {
    Set<String> others =
        Stream.of(healthy, cured)
            .filter(Objects::nonNull)
            .flatMap(ThreeStates::masked)
            .collect(Collectors.toSet());
    return output
        .lines()
        .map(line -> new Line(line, known() && !others.contains(mask(line))))
        .toList();
  }

  private static Stream<String> masked(String output) {
    return output == null ? Stream.of() : output.lines().map(ThreeStates::mask);
  }

  private static String mask(String line) {
    return VOLATILE.matcher(line).replaceAll("…").replaceAll("\\s+", " ").strip();
  }
}
