package dev.remedies.reports.verdicts;

import dev.remedies.reports.Result;
import dev.remedies.reports.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A cause in the corrected guide: what is seen of it, what cures it and what does not.
 *
 * @param it the case that injects it
 */
public record CorrectedCause(CaseVerdict it) {

  /**
   * What is seen of a cause.
   *
   * @param step the claim's id
   * @param command what was typed
   * @param lines what it prints, and only then
   * @param gone what it prints else, and not then
   */
  public record Seen(String step, String command, List<String> lines, List<String> gone) {

    /** Whether it prints nothing at all, and that is what tells. */
    public boolean silent() {
      return lines.isEmpty() && gone.isEmpty();
    }
  }

  /**
   * What was tried.
   *
   * @param claim the guide's claim, as {@code fix-1}, or null for one of ours
   * @param words what it is
   * @param outcome what came of it
   */
  public record Tried(String claim, String words, Outcome outcome) {}

  /** The cause in words. */
  public String text() {
    return it.causeText() == null ? it.name() : it.causeText();
  }

  /** Whether the cause leads to a symptom at all. */
  public boolean harmful() {
    return it.remedies().stream()
        .flatMap(outcome -> outcome.results().stream())
        .allMatch(Result::reproduces);
  }

  /** What the commands print that name it. */
  public List<Seen> seen() {
    return it.diagnoses().stream()
        .filter(step -> step.verdict() == Verdict.HOLDS || !step.names().isEmpty())
        .map(
            step ->
                new Seen(
                    step.claim(),
                    step.command(),
                    step.absent() ? List.of() : step.names(),
                    step.absent() ? step.names() : List.of()))
        .toList();
  }

  /** What cures it, the quickest first. */
  public List<Tried> cures() {
    return tried(Verdict.HOLDS)
        .sorted((one, next) -> Double.compare(seconds(one), seconds(next)))
        .toList();
  }

  /** What does not. */
  public List<Tried> useless() {
    return tried(Verdict.DOES_NOT_HOLD).toList();
  }

  private Stream<Tried> tried(Verdict verdict) {
    return it.remedies().stream()
        .filter(outcome -> outcome.verdict() == verdict && outcome.remedy() != null)
        .filter(outcome -> !outcome.remedy().equals("untreated"))
        .map(outcome -> new Tried(label(outcome.claim()), words(outcome.remedy()), outcome));
  }

  /** Another section's is called by its whole id. */
  private String label(String claim) {
    return claim.contains("/") ? claim.replaceFirst("^" + it.section() + "/", "") : null;
  }

  private static double seconds(Tried tried) {
    Double seconds = tried.outcome().results().get(0).timeToRecover();
    return seconds == null ? Double.MAX_VALUE : seconds;
  }

  private static String words(String method) {
    return method.replaceAll("(?<!^)(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
