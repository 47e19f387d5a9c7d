package dev.remedies.reports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one remedy's record says, as far as the reports need it. Times are in seconds.
 *
 * @param testCase the case's class
 * @param remedy the remedy's method, or {@code untreated}
 * @param arm {@code treated} or {@code untreated}
 * @param section the guide's section
 * @param also other sections that the case is of
 * @param cause the claim in {@code guide.yaml} that the case injects
 * @param reproduces whether the cause is recorded as leading to the symptom
 * @param claim the claim that the remedy is, or {@code own}
 * @param because what is recorded of the remedy: why it does not work, or why it is needed
 * @param works whether it is recorded as a cure
 * @param verdict the engine's verdict
 * @param observed what was seen
 * @param error what went wrong, if something did
 * @param timeToSymptom from the fault to its symptom, if it came
 * @param timeToRecover from the remedy to the recovery, if it came
 * @param untreatedFor how long the fault was left alone, where the case has its control
 * @param watched how long a remedy recorded as useless was watched, if it was
 * @param diagnoses what the guide's commands told before and with the fault
 * @param cured what they printed after the cure, by claim
 * @param mutant the phase that was left out, or {@code none}
 * @param noticed whether the test noticed that; null where the phase did not matter to it
 * @param stack component and version
 * @param evidence files of a failed run, from the output folder on
 * @param startedAt when, as ISO 8601 has it
 * @param before why a run before this one proved nothing, if there was one; else null
 * @param first what the run before this one was, if that would have stopped an upgrade; else null
 * @param cost what it cost, if it had a cluster
 */
public record Result(
    @JsonProperty("case") String testCase,
    String remedy,
    String arm,
    String section,
    List<String> also,
    String cause,
    Boolean reproduces,
    String claim,
    String because,
    Boolean works,
    Verdict verdict,
    String observed,
    String error,
    Double timeToSymptom,
    Double timeToRecover,
    Double untreatedFor,
    Double watched,
    List<Diagnosis> diagnoses,
    Map<String, String> cured,
    String mutant,
    Boolean noticed,
    Map<String, String> stack,
    List<String> evidence,
    String startedAt,
    String before,
    First first,
    Cost cost) {

  /**
   * @throws NullPointerException with what is missing, if it is no record of a remedy
   */
  public Result {
    Objects.requireNonNull(testCase, "it names no case");
    Objects.requireNonNull(remedy, "it names no remedy");
    Objects.requireNonNull(section, "it names no section");
    Objects.requireNonNull(verdict, "it has no verdict");
    also = also == null ? List.of() : List.copyOf(also);
    reproduces = Objects.requireNonNullElse(reproduces, true);
    works = Objects.requireNonNullElse(works, true);
    diagnoses = diagnoses == null ? List.of() : List.copyOf(diagnoses);
    cured = cured == null ? Map.of() : cured;
    stack = stack == null ? Map.of() : stack;
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }

  /**
   * What one of the guide's commands told.
   *
   * @param claim its id in {@code guide.yaml}
   * @param command what was typed
   * @param instead why that is not what is printed; empty if it is
   * @param expected whether it is recorded as revealing the cause, in the engine's words
   * @param observed what it did, in the engine's words
   * @param verdict the engine's verdict
   * @param names the lines that name the cause
   * @param absent whether it is their absence that does: they are the healthy cluster's
   * @param healthy what it printed before the fault
   * @param broken what it printed with the fault in place
   */
  public record Diagnosis(
      String claim,
      String command,
      String instead,
      String expected,
      String observed,
      Verdict verdict,
      List<String> names,
      boolean absent,
      String healthy,
      String broken) {

    /**
     * @throws NullPointerException with what is missing, if it is no record of a step
     */
    public Diagnosis {
      Objects.requireNonNull(claim, "a diagnosis names no claim");
      Objects.requireNonNull(verdict, "a diagnosis has no verdict");
      names = names == null ? List.of() : List.copyOf(names);
    }
  }

  /**
   * A run that was not as the recorded one, so that the remedy was measured again.
   *
   * @param verdict the engine's
   * @param observed what was seen
   * @param timeToRecover in seconds, if it came
   */
  public record First(Verdict verdict, String observed, Double timeToRecover) {}

  /**
   * What one remedy cost.
   *
   * @param seconds how long it had its cluster
   * @param coreSeconds what the cluster used in that time, in seconds of one core; null if unknown
   * @param commands how many commands were run in it
   */
  public record Cost(double seconds, Double coreSeconds, long commands) {}

  /** Its name: the case's and the remedy's. */
  public String name() {
    return testCase + "." + remedy;
  }

  /** Whether its case is of this section, be it as one of others. */
  public boolean isOf(String id) {
    return section.equals(id) || also.contains(id);
  }

  /** Whether it is the case's control, in which nothing was done about the fault. */
  public boolean untreated() {
    return "untreated".equals(arm);
  }

  /** Whether the run left a phase out, to see whether the tests notice. */
  public boolean ofMutant() {
    return mutant != null && !mutant.equals("none");
  }

  /** Whether somebody has to look at it. */
  public boolean bad() {
    return ofMutant() ? Boolean.FALSE.equals(noticed) : verdict.fails();
  }
}
