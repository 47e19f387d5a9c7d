package dev.remedies.reports.verdicts;

import dev.remedies.reports.Result;
import dev.remedies.reports.Seconds;
import dev.remedies.reports.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What one case found of one claim.
 *
 * @param claim the claim's id
 * @param verdict of the claim, in this case
 * @param observed what was seen
 * @param because what is recorded of it
 * @param results the case's records that it was read from, at least one
 */
public record Outcome(
    String claim, Verdict verdict, String observed, String because, List<Result> results) {

  /** What a record says as a whole, of the claim that it is about. */
  static Outcome of(String claim, Verdict verdict, Result result, String because) {
    return new Outcome(claim, verdict, observed(result), because, List.of(result));
  }

  /** The engine puts a red verdict before what it saw; here it stands beside it. */
  private static String observed(Result result) {
    String verdict = result.verdict() + ": ";
    String observed = result.observed();
    return observed != null && observed.startsWith(verdict)
        ? observed.substring(verdict.length())
        : observed;
  }

  /** The worst of some that belong to the same claim and case, with the records of all. */
  static Outcome worst(List<Outcome> outcomes) {
    Outcome worst = outcomes.stream().max(Comparator.comparing(Outcome::verdict)).orElseThrow();
    return new Outcome(
        worst.claim,
        worst.verdict,
        worst.observed,
        worst.because,
        outcomes.stream().flatMap(outcome -> outcome.results.stream()).distinct().toList());
  }

  /** The case's class. */
  public String testCase() {
    return results.get(0).testCase();
  }

  /** The remedy's method, where it is about one only; else null. */
  public String remedy() {
    return results.size() == 1 ? results.get(0).remedy() : null;
  }

  /** The verdict as a status. */
  public Status status() {
    return Status.of(verdict);
  }

  /** The time to the symptom, of one remedy or from the shortest to the longest. */
  public String toSymptom() {
    return Seconds.range(results.stream().map(Result::timeToSymptom).toList());
  }

  /** The time to recover, of one remedy or from the shortest to the longest. */
  public String toRecover() {
    return Seconds.range(results.stream().map(Result::timeToRecover).toList());
  }

  /** What its remedy cost, in a few words; null where it is about several, or that is not known. */
  public String cost() {
    Result.Cost cost = results.size() == 1 ? results.get(0).cost() : null;
    if (cost == null) {
      return null;
    }
    return String.format(
        Locale.ROOT,
        "%s%.0f s, %d commands",
        cost.coreSeconds() == null
            ? ""
            : String.format(Locale.ROOT, "%.1f core-seconds in ", cost.coreSeconds()),
        cost.seconds(),
        cost.commands());
  }

  /** The files that were collected where it is red. */
  public List<Evidence> evidence() {
    return red().flatMap(result -> Evidence.of(result).stream()).toList();
  }

  /** What measures it again. */
  public String command() {
    Result one = results.get(0);
    String stack = one.stack().get("stack");
    return "mvn verify"
        + (stack == null ? "" : " -Dstack=" + stack)
        + " -Dit.test="
        + testCase()
        + (remedy() == null ? "" : "#" + remedy());
  }

  /** What went wrong where it is red, or null. */
  public String error() {
    return red().map(Result::error).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** A remedy that went wrong says nothing of what did not. */
  private Stream<Result> red() {
    return results.stream().filter(result -> verdict.fails() && result.verdict().fails());
  }
}
