package dev.remedies.reports.gate;

import dev.remedies.reports.Unusable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What somebody takes an upgrade in spite of: one remedy that is known to fail with one version of
 * one component, for a time.
 *
 * @param remedy the case and the remedy's method
 * @param component the component, as the page of the upgrade names it
 * @param version its version, all of what that page says of it
 * @param reason why it may be
 * @param until the last day on which it counts
 * @param where the file and the line that it begins in
 */
record Waiver(
    String remedy, String component, String version, String reason, LocalDate until, String where) {

  /** Whether it is for what differs: what nobody saw cannot be waived. */
  boolean isFor(Difference difference) {
    return difference.stops() && difference.name().equals(remedy) && !difference.unseen();
  }

  /** In words, for a page. */
  String text() {
    return "waived until %s, with %s %s: %s".formatted(until, component, version, reason);
  }

  /**
   * Checks that it may be used today, of a run with these versions.
   *
   * @throws Unusable in one line, if not
   */
  void check(LocalDate today, Map<String, String> components) {
    if (today.isAfter(until)) {
      throw bad("the waiver of %s ended on %s: remove it, or renew it".formatted(remedy, until));
    }
    String used = components.get(component);
    if (used == null) {
      throw bad(
          "%s is no component of this run: use one of %s"
              .formatted(component, String.join(", ", components.keySet())));
    }
    if (!used.equals(version)) {
      throw bad(
          "the waiver of %s is for %s %s, and this run has %s: remove it, or waive that"
              .formatted(remedy, component, version, used));
    }
  }

  /** Why it cannot stay where there is nothing that it is for. */
  Unusable unused(List<Difference> differences) {
    boolean unseen = differences.stream().anyMatch(it -> it.stops() && it.name().equals(remedy));
    return bad(
        unseen
            ? remedy + " was not seen to fail: run it again, a waiver is for what was seen"
            : "the waiver of " + remedy + " is not used, it does not stop this upgrade: remove it");
  }

  private Unusable bad(String what) {
    return new Unusable(where + ": " + what);
  }
}
