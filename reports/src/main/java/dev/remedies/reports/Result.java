package dev.remedies.reports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one remedy's record says, as far as the report needs it.
 *
 * @param testCase the case's class
 * @param remedy the remedy's method
 * @param section the guide's section
 * @param verdict the engine's verdict
 * @param observed what was seen
 * @param error what went wrong, if something did
 * @param timeToSymptom seconds from the fault to its symptom, if it came
 * @param timeToRecover seconds from the remedy to the recovery, if it came
 * @param diagnoses what became of the guide's diagnosis steps
 * @param mutant the phase that was left out, or {@code none}
 * @param noticed whether the test noticed that; null where the phase did not matter to it
 * @param stack component and version
 */
record Result(
    @JsonProperty("case") String testCase,
    String remedy,
    String section,
    Verdict verdict,
    String observed,
    String error,
    Double timeToSymptom,
    Double timeToRecover,
    List<Diagnosis> diagnoses,
    String mutant,
    Boolean noticed,
    Map<String, String> stack) {

  Result {
    Objects.requireNonNull(testCase, "it names no case");
    Objects.requireNonNull(remedy, "it names no remedy");
    Objects.requireNonNull(section, "it names no section");
    Objects.requireNonNull(verdict, "it has no verdict");
    diagnoses = diagnoses == null ? List.of() : List.copyOf(diagnoses);
    stack = stack == null ? Map.of() : stack;
  }

  /**
   * What became of one of the guide's diagnosis steps.
   *
   * @param claim its id in {@code guide.yaml}
   * @param verdict whether it reveals the cause, in the engine's words
   */
  record Diagnosis(String claim, String verdict) {}

  String name() {
    return testCase + "." + remedy;
  }

  /** Whether the run left a phase out, to see whether the tests notice. */
  boolean ofMutant() {
    return mutant != null && !mutant.equals("none");
  }

  /** Whether somebody has to look at it. */
  boolean bad() {
    return ofMutant() ? Boolean.FALSE.equals(noticed) : verdict.fails();
  }
}
