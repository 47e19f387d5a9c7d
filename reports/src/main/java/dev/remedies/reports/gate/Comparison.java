package dev.remedies.reports.gate;

import dev.remedies.reports.Result;
import dev.remedies.reports.Seconds;
import dev.remedies.reports.Unusable;
import dev.remedies.reports.Verdict;
import dev.remedies.reports.gate.Difference.Kind;
import dev.remedies.reports.gate.Recording.Treatment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a candidate does otherwise than a recorded run.
 *
 * <p>The upgrade is stopped by a verdict that fails and did not fail in the baseline, unless it
 * fails because something works now that did not; by a remedy that cured and does not, whatever is
 * recorded of it; by a result that is inconclusive, or missing: not seen is never a pass; by a
 * recovery that is slower beyond the {@link Noise}; and by a new case that fails. The rest is to be
 * looked at. What failed in the baseline in the same way is no difference.
 */
final class Comparison {

  private static final String TWICE = "2 of 2 runs";

  private final Recording baseline;
  private final Recording candidate;
  private final Set<String> improved;
  private final Map<String, Result> twice;
  private final String startedAt;
  private final Noise noise;
  private final Map<String, String> sections = new HashMap<>();
  private final List<Difference> differences = new ArrayList<>();

  Comparison(Recording baseline, List<Result> results) {
    this(baseline, results, Waivers.NONE);
  }

  /**
   * Compares.
   *
   * @throws Unusable in one line, if a waiver cannot be used
   */
  Comparison(Recording baseline, List<Result> results, Waivers waivers) {
    this.baseline = baseline;
    candidate = Recording.of(results);
    improved =
        results.stream().filter(Improvement::is).map(Result::name).collect(Collectors.toSet());
    twice =
        results.stream()
            .filter(result -> result.first() != null)
            .collect(Collectors.toMap(Result::name, Function.identity()));
    startedAt =
        results.stream()
            .map(Result::startedAt)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse("");
    sections.putAll(baseline.sections());
    sections.putAll(candidate.sections());
    noise = Noise.of(times());
    treatments();
    steps();
    unsteady();
    List<Difference> waived = waivers.apply(differences, candidate.components());
    differences.clear();
    differences.addAll(waived);
    // Within a kind they stay as the guide has them.
    differences.sort(
        Comparator.comparing((Difference it) -> !it.stops())
            .thenComparing(it -> it.waived().isEmpty())
            .thenComparing(Difference::kind));
  }

  Recording baseline() {
    return baseline;
  }

  Recording candidate() {
    return candidate;
  }

  /** When the candidate's run began, as ISO 8601 has it; empty if that is not known. */
  String startedAt() {
    return startedAt;
  }

  List<Difference> differences() {
    return differences;
  }

  /** What is known of how the times vary. */
  Noise noise() {
    return noise;
  }

  /** How many remedies both have. */
  long compared() {
    Set<String> before = baseline.treatments().keySet();
    return candidate.treatments().keySet().stream().filter(before::contains).count();
  }

  /** The cases that only the candidate has: nothing tells whether it changed them. */
  List<String> withoutReference() {
    Map<String, String> before = baseline.sections();
    return candidate.cases().stream()
        .map(Recording.Case::name)
        .filter(name -> !before.containsKey(name))
        .toList();
  }

  private List<Noise.Pair> times() {
    Map<String, Treatment> after = candidate.treatments();
    List<Noise.Pair> pairs = new ArrayList<>();
    baseline
        .treatments()
        .forEach(
            (name, before) -> {
              if (after.containsKey(name)) {
                pair(before.timeToSymptom(), after.get(name).timeToSymptom()).ifPresent(pairs::add);
                pair(before.timeToRecover(), after.get(name).timeToRecover()).ifPresent(pairs::add);
              }
            });
    return pairs;
  }

  private void treatments() {
    Map<String, Treatment> added = new LinkedHashMap<>(candidate.treatments());
    baseline
        .treatments()
        .forEach(
            (name, before) -> {
              Treatment after = added.remove(name);
              if (after == null) {
                add(Kind.MISSING, name, before.verdict() + "", "-", "", true);
              } else {
                verdicts(name, before, after);
                time(Kind.SYMPTOM, name, before.timeToSymptom(), after.timeToSymptom());
                time(Kind.RECOVERY, name, before.timeToRecover(), after.timeToRecover());
              }
            });
    added.forEach(
        (name, one) ->
            add(
                Kind.NEW,
                name,
                "-",
                one.verdict() + "",
                one.verdict().fails() ? one.observed() : "",
                one.verdict().fails()));
  }

  /** What stopped the first time and not the second is unsteady; what did both times says so. */
  private void unsteady() {
    twice.forEach(
        (name, result) -> {
          boolean both = differences.stream().anyMatch(it -> it.stops() && it.name().equals(name));
          Treatment before = baseline.treatments().get(name);
          if (both) {
            differences.replaceAll(
                it -> it.stops() && it.name().equals(name) ? it.also(TWICE) : it);
          } else if (stops(before, result)) {
            String was = before == null ? "-" : before.verdict() + "";
            String seen = Messages.normal(result.first().observed());
            add(Kind.UNSTEADY, name, was, once(before, result.first()), seen, true);
          }
        });
  }

  /** Where its verdict is no other, it was its time that stopped. */
  private static String once(Treatment before, Result.First first) {
    boolean slow = before != null && before.verdict() == first.verdict();
    return Difference.ONCE + (slow ? Seconds.show(first.timeToRecover()) : first.verdict());
  }

  private boolean stops(Treatment before, Result result) {
    Result.First first = result.first();
    if (before == null) {
      return first.verdict().fails();
    }
    boolean better = Improvement.cures(result.works(), first.observed());
    return stops(before.verdict(), first.verdict(), better)
        || pair(before.timeToRecover(), first.timeToRecover()).filter(noise::slower).isPresent();
  }

  private static boolean stops(Verdict before, Verdict after, boolean better) {
    boolean failsNow = after.fails() && !before.fails();
    boolean curesNoMore = before == Verdict.HOLDS && after == Verdict.DOES_NOT_HOLD;
    boolean unseen = after == Verdict.INCONCLUSIVE;
    return before != after && (curesNoMore || unseen || failsNow && !better);
  }

  private void verdicts(String name, Treatment before, Treatment after) {
    if (before.verdict() == after.verdict()) {
      if (!before.observed().equals(after.observed())) {
        add(Kind.MESSAGE, name, before.observed(), after.observed(), "", false);
      }
      return;
    }
    boolean stops = stops(before.verdict(), after.verdict(), improved.contains(name));
    String was = before.verdict() + "";
    add(Kind.VERDICT, name, was, after.verdict() + "", after.observed(), stops);
  }

  /** One that only one of the runs has belongs to a verdict that tells of it. */
  private void time(Kind kind, String name, Double before, Double after) {
    pair(before, after)
        .filter(pair -> noise.slower(pair) || noise.faster(pair))
        .ifPresent(
            pair -> {
              boolean stops = kind == Kind.RECOVERY && noise.slower(pair);
              add(kind, name, Seconds.show(before), Seconds.show(after), "", stops);
            });
  }

  private void steps() {
    Map<String, String> added = candidate.steps();
    baseline
        .steps()
        .forEach(
            (name, before) -> {
              // That of a case that was not run at all goes without saying.
              boolean run = candidate.sections().containsKey(Difference.caseOf(name));
              String seen = added.remove(name);
              String after = seen == null ? run ? Steps.NOT_RUN : before : seen;
              if (!Steps.unchanged(before, after)) {
                add(Kind.DIAGNOSIS, name, before, after, Steps.meaning(before, after), false);
              }
            });
    added.forEach(
        (name, seen) -> {
          if (baseline.sections().containsKey(Difference.caseOf(name))) {
            add(Kind.DIAGNOSIS, name, "-", seen, "", false);
          }
        });
  }

  private void add(
      Kind kind, String name, String before, String after, String detail, boolean stops) {
    String section = sections.get(Difference.caseOf(name));
    differences.add(new Difference(kind, section, name, before, after, detail, stops, ""));
  }

  private static Optional<Noise.Pair> pair(Double before, Double after) {
    return before == null || after == null
        ? Optional.empty()
        : Optional.of(new Noise.Pair(before, after));
  }
}
