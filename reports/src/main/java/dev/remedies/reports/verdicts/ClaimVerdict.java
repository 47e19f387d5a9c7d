package dev.remedies.reports.verdicts;

import dev.remedies.reports.Verdict;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A claim and what the run found of it; the worst of its outcomes is its verdict.
 *
 * @param claim the claim
 * @param outcomes one for each case, and for a fix each remedy, that was about it
 */
public record ClaimVerdict(Guide.Claim claim, List<Outcome> outcomes) {

  /** Its verdict, or why it has none. A measured one counts more than a stated reason. */
  public Status status() {
    if (!outcomes.isEmpty()) {
      return Status.of(
          outcomes.stream().map(Outcome::verdict).max(Comparator.naturalOrder()).get());
    }
    if (claim.untested() == null) {
      return Status.NOT_RUN;
    }
    return claim.pending() ? Status.PENDING : Status.UNTESTED;
  }

  /** How many cases were about it. */
  public int cases() {
    return worstByCase().size();
  }

  /** In how many of them it holds. */
  public int holding() {
    return (int) worstByCase().stream().filter(Verdict.HOLDS::equals).count();
  }

  /** Whether it does not hold, but does in some cases: those whose cause it is for. */
  public boolean mixed() {
    return status() == Status.DOES_NOT_HOLD && holding() > 0;
  }

  /** In how many cases it holds, in words; null where no case was about it. */
  public String tally() {
    if (outcomes.isEmpty()) {
      return null;
    }
    String what =
        switch (claim.kind()) {
          case "symptom" -> "seen";
          case "cause" -> "leads to the symptom";
          case "diagnosis" -> "reveals the cause";
          case "fix" -> "cures";
          default -> "holds";
        };
    return what + " in " + holding() + " of " + cases() + (cases() == 1 ? " case" : " cases");
  }

  private Collection<Verdict> worstByCase() {
    return outcomes.stream()
        .collect(Collectors.toMap(Outcome::testCase, Outcome::verdict, Verdict::or))
        .values();
  }
}
