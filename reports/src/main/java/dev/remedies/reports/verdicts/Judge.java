package dev.remedies.reports.verdicts;

import dev.remedies.reports.Result;
import dev.remedies.reports.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads from the records of a run what its cases found of a claim.
 *
 * <p>A fix is what the remedies that name it came to. A cause is whether the cases that inject it
 * saw the symptom. A diagnosis step is what it told in each case that ran it. A symptom and what
 * verifies a cure need not be named: each case of the section looks for its symptom, unless it says
 * what the guide's own command shows of it, and each remedy that works ends with the recovery.
 */
final class Judge {

  private final List<Result> results;

  Judge(List<Result> results) {
    this.results = results;
  }

  /** One outcome for each case and, for a fix, each remedy; none if no case was about it. */
  List<Outcome> outcomes(Guide.Section section, Guide.Claim claim) {
    String id = claim.id();
    Predicate<Result> inSection = result -> result.isOf(section.id());
    List<Outcome> outcomes = new ArrayList<>();
    results.stream()
        .filter(result -> id.equals(result.claim()))
        .forEach(
            result -> outcomes.add(Outcome.of(id, result.verdict(), result, result.because())));
    outcomes.addAll(byCase(result -> id.equals(result.cause()), result -> symptom(id, result)));
    if (claim.kind().equals("verify")) {
      outcomes.addAll(byCase(inSection.and(Result::works), result -> recovery(id, result)));
      return outcomes;
    }
    outcomes.addAll(typed(id));
    if (claim.kind().equals("symptom")) {
      Set<String> typed =
          results.stream()
              .filter(result -> names(id, result))
              .map(Result::testCase)
              .collect(Collectors.toSet());
      // A cause that is recorded as harmless says nothing of the symptom.
      Predicate<Result> silent =
          result -> result.reproduces() && !typed.contains(result.testCase());
      outcomes.addAll(byCase(inSection.and(silent), result -> symptom(id, result)));
    }
    return outcomes;
  }

  private Outcome symptom(String claim, Result result) {
    if (!result.reproduces() || result.verdict() == Verdict.SELF_HEALED) {
      return Outcome.of(claim, result.verdict(), result, "");
    }
    // Whatever came of the remedy afterwards, the symptom was there; be it the guide's or another.
    return otherWords(claim.replaceFirst("/.*", ""), result)
        .map(words -> new Outcome(claim, Verdict.DOES_NOT_HOLD, words, "", List.of(result)))
        .orElseGet(() -> seen(claim, result.timeToSymptom(), "the symptom came", result));
  }

  /** What is seen in this case instead of a section's own words, if its own command was typed. */
  private Optional<String> otherWords(String section, Result result) {
    List<Result> ofCase =
        results.stream().filter(it -> it.testCase().equals(result.testCase())).toList();
    List<StepVerdict> symptoms =
        ofCase.stream()
            .flatMap(it -> it.diagnoses().stream())
            .map(Result.Diagnosis::claim)
            .filter(step -> step.startsWith(section + "/symptom-"))
            .distinct()
            .map(step -> StepVerdict.of(step, ofCase))
            .toList();
    // What was not observed says neither.
    return symptoms.stream().allMatch(step -> step.verdict() == Verdict.DOES_NOT_HOLD)
        ? symptoms.stream().map(StepVerdict::observed).findFirst()
        : Optional.empty();
  }

  private static Outcome recovery(String claim, Result result) {
    return seen(claim, result.timeToRecover(), "the recovery came", result);
  }

  /** What did not come is at best not observed: not seen is never a pass. */
  private static Outcome seen(String claim, Double time, String what, Result result) {
    return time == null
        ? Outcome.of(claim, result.verdict().or(Verdict.INCONCLUSIVE), result, "")
        : new Outcome(claim, Verdict.HOLDS, what, "", List.of(result));
  }

  private List<Outcome> typed(String claim) {
    return results.stream()
        .collect(Collectors.groupingBy(Result::testCase, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .filter(ofCase -> ofCase.stream().anyMatch(result -> names(claim, result)))
        .map(ofCase -> step(claim, ofCase))
        .toList();
  }

  private static boolean names(String claim, Result result) {
    return result.diagnoses().stream().anyMatch(step -> step.claim().equals(claim));
  }

  private static Outcome step(String claim, List<Result> ofCase) {
    StepVerdict step = StepVerdict.of(claim, ofCase);
    List<Result> telling = ofCase.stream().filter(result -> names(claim, result)).toList();
    return new Outcome(claim, step.verdict(), step.observed(), step.instead(), telling);
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
