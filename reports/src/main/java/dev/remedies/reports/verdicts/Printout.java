package dev.remedies.reports.verdicts;

import dev.remedies.reports.verdicts.ThreeStates.Printed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a section's commands print of one of its causes.
 *
 * @param number of the cause in its section, from 1 on
 * @param cause the cause
 * @param signs what is printed of it
 * @param printed what each command printed, by claim
 */
public record Printout(
    int number, CorrectedCause cause, List<Sign> signs, Map<String, Printed> printed) {

  private static final int MOST_CHARACTERS = 60;

  static Printout of(int number, CorrectedCause cause) {
    Map<String, Printed> printed = new LinkedHashMap<>();
    cause.it().diagnoses().stream()
        .filter(step -> step.states().broken() != null)
        .forEach(step -> printed.put(step.claim(), step.states().printed()));
    return new Printout(number, cause, Sign.of(cause), printed);
  }

  /** What else is to be known of it; empty where it leads to the symptom, and has a sign. */
  public String note() {
    return Stream.of(cause.harmful() ? "" : "does not lead to the symptom", sign())
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private String sign() {
    if (printed.isEmpty()) {
      return "none of the section's commands was typed";
    } else if (signs.isEmpty()) {
      return "every command prints what it prints when healthy";
    }
    return signs.stream().anyMatch(Sign::read)
        ? ""
        : "no case names its sign: all that differs is taken";
  }

  /** What was typed for a claim; of a long one its beginning. */
  String command(String claim) {
    String typed = typed(claim);
    return typed.length() <= MOST_CHARACTERS ? typed : typed.substring(0, MOST_CHARACTERS) + "…";
  }

  private String typed(String claim) {
    return cause.it().diagnoses().stream()
        .filter(step -> step.claim().equals(claim) && step.command() != null)
        .map(StepVerdict::command)
        .findFirst()
        .orElse(claim);
  }
}
