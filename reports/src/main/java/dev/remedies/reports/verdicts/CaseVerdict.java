package dev.remedies.reports.verdicts;

import dev.remedies.reports.Result;
import dev.remedies.reports.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A case, as one run of each of its remedies found it.
 *
 * @param name its class
 * @param cause the claim's id of the cause that it injects, or null
 * @param causeText what {@code guide.yaml} says of the cause, or null
 * @param remedies one outcome a remedy
 * @param diagnoses one outcome a diagnosis step
 */
public record CaseVerdict(
    String name, String cause, String causeText, List<Outcome> remedies, List<Outcome> diagnoses) {

  /** The case with these records, which all are its own. */
  static CaseVerdict of(List<Result> results, Guide guide) {
    Result one = results.get(0);
    return new CaseVerdict(
        one.testCase(),
        one.cause(),
        guide.claim(String.valueOf(one.cause())).map(Guide.Claim::text).orElse(null),
        results.stream().map(CaseVerdict::remedy).sorted(byClaim()).toList(),
        steps(results));
  }

  private static Outcome remedy(Result result) {
    String claim = result.claim() == null ? "own" : result.claim();
    return Outcome.of(claim, result.verdict(), result, result.because());
  }

  private static List<Outcome> steps(List<Result> results) {
    return results.stream()
        .flatMap(result -> result.diagnoses().stream().map(step -> Judge.step(step, result)))
        .collect(Collectors.groupingBy(Outcome::claim))
        .values()
        .stream()
        .map(Outcome::worst)
        .sorted(byClaim())
        .toList();
  }

  private static Comparator<Outcome> byClaim() {
    return Comparator.comparing(Outcome::claim, ClaimOrder.BY_NUMBERS)
        .thenComparing(outcome -> outcome.results().get(0).remedy());
  }

  /** The worst of its remedies. */
  public Status status() {
    return Status.of(
        remedies.stream().map(Outcome::verdict).max(Comparator.naturalOrder()).orElseThrow());
  }

  /** How many of its diagnosis steps reveal the cause. */
  public long revealing() {
    return diagnoses.stream().filter(step -> step.verdict() == Verdict.HOLDS).count();
  }

  /** Its remedies that are the section's claim of this kind and number, as {@code fix-1}. */
  public List<Outcome> remediesOf(String column) {
    return remedies.stream()
        .filter(outcome -> outcome.claim().endsWith("/" + column) || outcome.claim().equals(column))
        .toList();
  }
}
