package dev.remedies.reports.gate;

import static dev.remedies.reports.Verdict.CHANGED;
import static dev.remedies.reports.Verdict.DOES_NOT_HOLD;
import static dev.remedies.reports.Verdict.HOLDS;
import static dev.remedies.reports.Verdict.INCONCLUSIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.remedies.reports.Result;
import dev.remedies.reports.Result.Diagnosis;
import dev.remedies.reports.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsTest {

  @Test
  void tellsWhatAStepPrinted() {
    assertThat(Steps.seen(step(HOLDS, "reveals", "a", "b"))).isEqualTo("reveals");
    assertThat(Steps.seen(step(DOES_NOT_HOLD, "does not reveal", "a", "b"))).isEqualTo("differs");
    // An age is no difference.
    assertThat(Steps.seen(step(DOES_NOT_HOLD, "does not reveal", "pod 5s", "pod 17s")))
        .isEqualTo("same");
    assertThat(Steps.seen(step(DOES_NOT_HOLD, "does not reveal", "a", null)))
        .isEqualTo("does not reveal");
    assertThat(Steps.seen(step(CHANGED, "reveals", "a", null))).isEqualTo("does not reveal");
    assertThat(Steps.seen(step(CHANGED, "does not reveal", "a", null))).isEqualTo("reveals");
    assertThat(Steps.seen(step(INCONCLUSIVE, "reveals", null, null))).isEqualTo("inconclusive");
    assertThat(Steps.both("same", Steps.both("reveals", "same"))).isEqualTo("reveals or same");
  }

  @ParameterizedTest
  @CsvSource({
    "same,                      same,            true,  ''",
    "same,                      differs,         false, begins to tell",
    "differs,                   same,            false, tells less",
    "does not reveal,           reveals,         false, begins to tell",
    "reveals,                   differs,         false, tells less",
    "does not reveal,           differs,         true,  ''",
    "does not reveal,           same or differs, true,  ''",
    "differs or same,           differs,         true,  ''",
    "differs or same,           same,            true,  ''",
    "same,                      differs or same, false, begins to tell",
    "reveals for some remedies, reveals or same, true,  ''",
    "reveals or same,           same,            false, tells less",
    "reveals,                   reveals or same, false, ''",
    "reveals,                   not run,         false, ''",
    "same,                      inconclusive,    false, ''",
  })
  void tellsWhetherThatChanged(String before, String after, boolean unchanged, String meaning) {
    assertThat(Steps.unchanged(before, after)).isEqualTo(unchanged);
    if (!unchanged) {
      assertThat(Steps.meaning(before, after)).isEqualTo(meaning);
    }
  }

  /** No verdict says it: a guide that is to be corrected, or an upgrade that made it better. */
  @Test
  void namesAStepThatBeginsToTellThoughNothingFails() {
    Result before = holds("old", List.of(step(DOES_NOT_HOLD, "does not reveal", "a", "a")));
    Result after = holds("new", List.of(step(DOES_NOT_HOLD, "does not reveal", "a", "b")));
    Comparison comparison = new Comparison(Recording.of(List.of(before)), List.of(after));
    assertThat(comparison.differences())
        .extracting(Difference::before, Difference::after, Difference::detail, Difference::stops)
        .containsExactly(tuple("same", "differs", "begins to tell", false));
    assertThat(Answer.to(comparison).line())
        .endsWith(
            "1 difference to look at; changed though nothing fails: 1 diagnosis step of CaseIT");
  }

  @Test
  void namesAStepThatWasNotRunAndOneThatIsNew() {
    Result with = holds("old", List.of(step(HOLDS, "reveals", "a", "b")));
    Comparison lost = new Comparison(Recording.of(List.of(with)), List.of(holds("new", List.of())));
    assertThat(Answer.to(lost).line()).endsWith("; not run: 1 diagnosis step of CaseIT");
    Result without = holds("old", List.of());
    Result now = holds("new", List.of(step(HOLDS, "reveals", "a", "b")));
    assertThat(new Comparison(Recording.of(List.of(without)), List.of(now)).differences())
        .extracting(Difference::before, Difference::after, Difference::stops)
        .containsExactly(tuple("-", "reveals", false));
  }

  private static Result holds(String stack, List<Diagnosis> steps) {
    return Runs.result(stack, "r", true, HOLDS, "recovered", 1.0, 1.0, steps);
  }

  private static Diagnosis step(Verdict verdict, String expected, String healthy, String broken) {
    return new Diagnosis(
        "11.7.1/diagnosis-1",
        "kubectl get pods",
        null,
        expected,
        null,
        verdict,
        null,
        false,
        healthy,
        broken);
  }
}
