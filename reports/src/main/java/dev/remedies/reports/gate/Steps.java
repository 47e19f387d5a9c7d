package dev.remedies.reports.gate;

import dev.remedies.reports.Result.Diagnosis;

/** What a diagnosis step did, whatever is recorded of it. */
final class Steps {

  static final String REVEALS = "reveals";
  private static final String REVEALS_NOT = "does not reveal";

  private Steps() {}

  /** Whether it revealed the cause, in words; the verdict, if that was not seen. */
  static String seen(Diagnosis step) {
    return switch (step.verdict()) {
      case HOLDS -> REVEALS;
      case DOES_NOT_HOLD -> REVEALS_NOT;
      case CHANGED -> REVEALS.equals(step.expected()) ? REVEALS_NOT : REVEALS;
      case INCONCLUSIVE, SELF_HEALED -> step.verdict().toString();
    };
  }
}
