package dev.remedies.reports.verdicts;

import dev.remedies.reports.Result;
import dev.remedies.reports.Result.Diagnosis;
import dev.remedies.reports.Verdict;
import java.util.List;
import java.util.Objects;

/**
 * What one of the guide's commands told in one case.
 *
 * @param claim the claim's id
 * @param verdict whether it names the cause, as the case says, or has the guide's words
 * @param observed what it did
 * @param command what was typed
 * @param instead why that is not what is printed; empty if it is
 * @param names the lines that name the cause
 * @param absent whether it is their absence that does: they are the healthy cluster's
 * @param states what it printed
 */
public record StepVerdict(
    String claim,
    Verdict verdict,
    String observed,
    String command,
    String instead,
    List<String> names,
    boolean absent,
    ThreeStates states) {

  /** The step of a case, as all its records together have it. */
  static StepVerdict of(String claim, List<Result> results) {
    List<Diagnosis> all =
        results.stream()
            .flatMap(result -> result.diagnoses().stream())
            .filter(step -> step.claim().equals(claim))
            .toList();
    Diagnosis worst = all.stream().max((a, b) -> a.verdict().compareTo(b.verdict())).orElseThrow();
    String cured =
        results.stream()
            .map(result -> result.cured().get(claim))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    ThreeStates states =
        new ThreeStates(
            known(all.stream().map(Diagnosis::healthy).toList()),
            known(all.stream().map(Diagnosis::broken).toList()),
            cured);
    return new StepVerdict(
        claim,
        worst.verdict(),
        observed(worst, states),
        worst.command(),
        worst.instead(),
        worst.names(),
        worst.absent(),
        states);
  }

  private static String known(List<String> outputs) {
    return outputs.stream().filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static String observed(Diagnosis step, ThreeStates states) {
    if (step.verdict() != Verdict.DOES_NOT_HOLD || !states.known()) {
      return step.observed();
    } else if (step.claim().contains("symptom-")) {
      // That of words which are printed in health, too, is said already.
      return "prints other words".equals(step.observed())
          ? "leads to another symptom"
          : step.observed();
    }
    return states.same()
        ? "prints the same as when healthy"
        : "prints something else than when healthy, and does not name the cause";
  }

  /** The verdict as a status. */
  public Status status() {
    return Status.of(verdict);
  }
}
