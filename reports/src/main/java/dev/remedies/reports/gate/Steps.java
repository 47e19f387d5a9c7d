package dev.remedies.reports.gate;

import dev.remedies.reports.Result.Diagnosis;
import dev.remedies.reports.verdicts.ThreeStates;
import java.util.Set;
import java.util.TreeSet;

/** What a diagnosis step did, whatever is recorded of it. */
final class Steps {

  static final String REVEALS = "reveals";
  static final String NOT_RUN = "not run";

  /** The broken cluster printed something else than the healthy one, but not the cause. */
  private static final String DIFFERS = "differs";

  private static final String SAME = "same";

  /** Either of the two: what was printed is not kept, or the run is an old one. */
  private static final String REVEALS_NOT = "does not reveal";

  /** Between what it did for one remedy of the case and for another. */
  private static final String OR = " or ";

  /** As older recorded runs have it. */
  private static final String FOR_SOME = "reveals for some remedies";

  private Steps() {}

  /**
   * Whether it revealed the cause, or else printed something else than when healthy, or the same;
   * the verdict, if that was not seen.
   */
  static String seen(Diagnosis step) {
    return switch (step.verdict()) {
      case HOLDS -> REVEALS;
      case DOES_NOT_HOLD -> printed(step);
      case CHANGED -> REVEALS.equals(step.expected()) ? printed(step) : REVEALS;
      case INCONCLUSIVE, SELF_HEALED -> step.verdict().toString();
    };
  }

  private static String printed(Diagnosis step) {
    ThreeStates states = new ThreeStates(step.healthy(), step.broken(), null);
    return !states.known() ? REVEALS_NOT : states.same() ? SAME : DIFFERS;
  }

  /** What it did for all of these remedies. */
  static String both(String one, String other) {
    Set<String> all = parts(one);
    all.addAll(parts(other));
    return String.join(OR, all);
  }

  /**
   * Whether it does what it did. For one remedy it may have told and for another not: then it may
   * do either, but it has to reveal where it revealed for all.
   */
  static boolean unchanged(String before, String after) {
    Set<String> was = parts(before);
    Set<String> is = parts(after);
    if (is.contains(REVEALS_NOT) || was.contains(REVEALS_NOT)) {
      was = coarse(was);
      is = coarse(is);
    }
    return was.containsAll(is) && was.contains(REVEALS) == is.contains(REVEALS);
  }

  /** What the change means; empty where that goes without saying. */
  static String meaning(String before, String after) {
    int was = rank(before);
    int is = rank(after);
    if (was < 0 || is < 0) {
      return "";
    }
    return is > was ? "begins to tell" : is < was ? "tells less" : "";
  }

  /** How much the best of it tells; less than 0 if that is not known. */
  private static int rank(String seen) {
    Set<String> parts = parts(seen);
    if (parts.contains(REVEALS)) {
      return 2;
    }
    return parts.contains(DIFFERS)
        ? 1
        : parts.contains(SAME) || parts.contains(REVEALS_NOT) ? 0 : -1;
  }

  private static Set<String> coarse(Set<String> parts) {
    Set<String> coarse = new TreeSet<>();
    parts.forEach(it -> coarse.add(it.equals(SAME) || it.equals(DIFFERS) ? REVEALS_NOT : it));
    return coarse;
  }

  private static Set<String> parts(String seen) {
    return new TreeSet<>(
        seen.equals(FOR_SOME) ? Set.of(REVEALS, REVEALS_NOT) : Set.of(seen.split(OR)));
  }
}
