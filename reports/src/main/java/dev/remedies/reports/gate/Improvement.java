package dev.remedies.reports.gate;

import dev.remedies.reports.Result;
import dev.remedies.reports.Verdict;
import java.util.List;
import java.util.Objects;

/**
 * Tells a verdict that changed for the better: the build fails for it, because the guide has to be
 * corrected, but nobody loses anything by the upgrade.
 */
final class Improvement {

  /** The engine's words, of its class Recovery. */
  private static final String CURES = "changed: the remedy works";

  private Improvement() {}

  /** Whether a result fails only because a remedy cures, or a step reveals, what it did not. */
  static boolean is(Result result) {
    if (result.verdict() != Verdict.CHANGED) {
      return false;
    }
    List<Result.Diagnosis> changed =
        result.diagnoses().stream().filter(step -> step.verdict() == Verdict.CHANGED).toList();
    boolean revealsMore = changed.stream().allMatch(step -> Steps.seen(step).equals(Steps.REVEALS));
    boolean cures = cures(result.works(), result.observed());
    boolean asRecorded = result.works() == (result.timeToRecover() != null);
    return revealsMore && (cures || !changed.isEmpty() && asRecorded);
  }

  /** Whether a remedy that is recorded as useless was seen to cure. */
  static boolean cures(boolean works, String observed) {
    return !works && Objects.requireNonNullElse(observed, "").startsWith(CURES);
  }
}
