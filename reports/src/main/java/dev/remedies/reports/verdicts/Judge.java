package dev.remedies.reports.verdicts;

import dev.remedies.reports.Result;
import dev.remedies.reports.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads from the records of a run what its cases found of a claim.
 *
 * <p>A fix is what the remedies that name it came to. A cause is whether the cases that inject it
 * saw the symptom. A diagnosis step is what it told in each case that ran it. A symptom and what
 * verifies a cure are named by no case: each case of the section looks for its symptom, and each
 * remedy that works ends with the recovery.
 */
final class Judge {

  private final List<Result> results;

  Judge(List<Result> results) {
    this.results = results;
  }

  /** One outcome for each case and, for a fix, each remedy; none if no case was about it. */
  List<Outcome> outcomes(Guide.Section section, Guide.Claim claim) {
    String id = claim.id();
    Predicate<Result> inSection = result -> result.section().equals(section.id());
    List<Outcome> outcomes = new ArrayList<>();
    results.stream()
        .filter(result -> id.equals(result.claim()))
        .forEach(result -> outcomes.add(fix(result)));
    outcomes.addAll(byCase(result -> id.equals(result.cause()), result -> symptom(id, result)));
    outcomes.addAll(diagnoses(id));
    if (claim.kind().equals("symptom")) {
      // A cause that is recorded as harmless says nothing of the symptom.
      outcomes.addAll(byCase(inSection.and(Result::reproduces), result -> symptom(id, result)));
    } else if (claim.kind().equals("verify")) {
      outcomes.addAll(byCase(inSection.and(Result::works), result -> recovery(id, result)));
    }
    return outcomes;
  }

  private static Outcome fix(Result result) {
    return new Outcome(
        result.claim(), result.verdict(), result.observed(), result.because(), List.of(result));
  }

  private static Outcome symptom(String claim, Result result) {
    if (!result.reproduces()) {
      return new Outcome(claim, result.verdict(), result.observed(), "", List.of(result));
    }
    if (result.timeToSymptom() == null) {
      return unseen(claim, result);
    }
    // Whatever came of the remedy afterwards, the symptom was there.
    boolean healed = result.verdict() == Verdict.SELF_HEALED;
    return healed
        ? new Outcome(claim, Verdict.SELF_HEALED, result.observed(), "", List.of(result))
        : new Outcome(claim, Verdict.HOLDS, "the symptom came", "", List.of(result));
  }

  private static Outcome recovery(String claim, Result result) {
    return result.timeToRecover() == null
        ? unseen(claim, result)
        : new Outcome(claim, Verdict.HOLDS, "the recovery came", "", List.of(result));
  }

  /** What did not come is at best not observed: not seen is never a pass. */
  private static Outcome unseen(String claim, Result result) {
    Verdict verdict = result.verdict().or(Verdict.INCONCLUSIVE);
    return new Outcome(claim, verdict, result.observed(), "", List.of(result));
  }

  private List<Outcome> diagnoses(String claim) {
    return byCase(
        result -> result.diagnoses().stream().anyMatch(step -> step.claim().equals(claim)),
        result ->
            Outcome.worst(
                result.diagnoses().stream()
                    .filter(step -> step.claim().equals(claim))
                    .map(step -> step(step, result))
                    .toList()));
  }

  static Outcome step(Result.Diagnosis step, Result result) {
    return new Outcome(
        step.claim(), step.verdict(), step.observed(), step.because(), List.of(result));
  }

  /** Every remedy of a case repeats what comes before it: told once, the worst. */
  private List<Outcome> byCase(Predicate<Result> about, Function<Result, Outcome> outcome) {
    Map<String, List<Outcome>> cases =
        results.stream()
            .filter(about)
            .collect(
                Collectors.groupingBy(
                    Result::testCase,
                    TreeMap::new,
                    Collectors.mapping(outcome, Collectors.toList())));
    return cases.values().stream().map(Outcome::worst).toList();
  }
}
