package dev.remedies.reports.verdicts;

import dev.remedies.reports.Result;
import dev.remedies.reports.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A case, as one run of each of its remedies found it, and as one of its sections sees it.
 *
 * @param name its class
 * @param section the section that it is shown in
 * @param atHome whether that is the one that its cause is in
 * @param cause the claim's id of the cause that it injects, or null
 * @param causeText what {@code guide.yaml} says of the cause, or null
 * @param remedies one outcome a remedy
 * @param diagnoses what each of the section's commands told
 */
public record CaseVerdict(
    String name,
    String section,
    boolean atHome,
    String cause,
    String causeText,
    List<Outcome> remedies,
    List<StepVerdict> diagnoses) {

  /** The case with these records, which all are its own. */
  static CaseVerdict of(List<Result> results, Guide guide, String section) {
    Result one = results.get(0);
    return new CaseVerdict(
        one.testCase(),
        section,
        one.section().equals(section),
        one.cause(),
        guide.claim(String.valueOf(one.cause())).map(Guide.Claim::text).orElse(null),
        results.stream().map(CaseVerdict::remedy).sorted(byClaim()).toList(),
        steps(results, section));
  }

  private static Outcome remedy(Result result) {
    String claim = result.claim() == null ? "own" : result.claim();
    return Outcome.of(claim, result.verdict(), result, result.because());
  }

  private static List<StepVerdict> steps(List<Result> results, String section) {
    return results.stream()
        .flatMap(result -> result.diagnoses().stream().map(Result.Diagnosis::claim))
        .filter(claim -> claim.startsWith(section + "/"))
        .distinct()
        .map(claim -> StepVerdict.of(claim, results))
        .sorted(Comparator.comparing(StepVerdict::claim, ClaimOrder.BY_NUMBERS))
        .toList();
  }

  private static Comparator<Outcome> byClaim() {
    return Comparator.comparing(Outcome::claim, ClaimOrder.BY_NUMBERS)
        .thenComparing(outcome -> outcome.results().get(0).remedy());
  }

  /**
   * Its remedies as a reader looks for them: what is to be looked at, what cures, what does not.
   */
  public List<Outcome> curesFirst() {
    return remedies.stream()
        .sorted(
            Comparator.comparing((Outcome it) -> !it.verdict().fails())
                .thenComparing(it -> "untreated".equals(it.remedy()))
                .thenComparing(Outcome::verdict))
        .toList();
  }

  /** What cures it, in words. */
  public String cured() {
    CorrectedCause cause = new CorrectedCause(this);
    if (!cause.harmful()) {
      return "does not lead to the symptom";
    }
    String cures =
        cause.cures().stream()
            .map(tried -> tried.words() + " (" + tried.outcome().toRecover() + ")")
            .collect(Collectors.joining(", "));
    return cures.isEmpty() ? "nothing that was tried cures it" : "cured by: " + cures;
  }

  /** What the page calls its place: it may be in several sections. */
  public String anchor() {
    return atHome ? "case-" + name : "case-" + name + "-" + section;
  }

  /** The worst of its remedies. */
  public Status status() {
    return Status.of(
        remedies.stream().map(Outcome::verdict).max(Comparator.naturalOrder()).orElseThrow());
  }

  /** How many of its diagnosis steps reveal the cause. */
  public long revealing() {
    return steps().stream().filter(step -> step.verdict() == Verdict.HOLDS).count();
  }

  /** What its diagnosis steps told. */
  public List<StepVerdict> steps() {
    return diagnoses.stream().filter(step -> step.claim().contains("diagnosis-")).toList();
  }

  /** Its remedies that are the section's claim of this kind and number, as {@code fix-1}. */
  public List<Outcome> remediesOf(String column) {
    return remedies.stream()
        .filter(
            outcome ->
                outcome.claim().equals(section + "/" + column) || outcome.claim().equals(column))
        .toList();
  }
}
