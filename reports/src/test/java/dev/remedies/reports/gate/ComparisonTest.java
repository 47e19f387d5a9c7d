package dev.remedies.reports.gate;

import static dev.remedies.reports.Verdict.CHANGED;
import static dev.remedies.reports.Verdict.DOES_NOT_HOLD;
import static dev.remedies.reports.Verdict.HOLDS;
import static dev.remedies.reports.Verdict.INCONCLUSIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.remedies.reports.Result;
import dev.remedies.reports.Verdict;
import dev.remedies.reports.gate.Difference.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  /**
   * Two real runs: but for what truly came out otherwise there is no difference, in no time either.
   */
  @Test
  void findsNoDifferenceBetweenTwoRunsOfAStackButTheTrueOnes() {
    Comparison comparison =
        new Comparison(Recording.of(Runs.real("trixie-1")), Runs.real("trixie-2"));
    assertThat(comparison.compared()).isEqualTo(35);
    assertThat(comparison.differences())
        .extracting(Difference::kind, Difference::name, Difference::before, Difference::after)
        .containsExactly(
            tuple(Kind.VERDICT, "SlowDiskIT.useLocalPath", "self-healed", "inconclusive"),
            tuple(Kind.VERDICT, "LoadBalancerPortTakenIT.deleteTheOther", "holds", "changed"),
            tuple(Kind.VERDICT, "LoadBalancerPortTakenIT.takeAnotherPort", "holds", "changed"),
            tuple(Kind.VERDICT, "SlowDiskIT.liftTheLimit", "inconclusive", "holds"),
            tuple(
                Kind.DIAGNOSIS,
                "LoadBalancerPortTakenIT 11.7.3/diagnosis-6",
                "does not reveal",
                "reveals"));
    // A step that reveals more than it did stops nobody; what was not observed does.
    assertThat(comparison.differences())
        .extracting(Difference::stops)
        .containsExactly(true, false, false, false, false);
  }

  @Test
  void findsNoneInOneRun() {
    assertThat(
            new Comparison(Recording.of(Runs.real("trixie-1")), Runs.real("trixie-1"))
                .differences())
        .isEmpty();
  }

  @Test
  void stepThatWasNotRunIsNotUnchanged() {
    Recording real = Recording.of(Runs.real("trixie-1"));
    Recording.Case first = real.cases().get(0);
    Map<String, String> steps = new TreeMap<>(first.diagnoses());
    steps.put("1/diagnosis-9", "reveals");
    Recording.Case more =
        new Recording.Case(first.name(), first.section(), steps, first.remedies());
    Recording baseline =
        new Recording(real.format(), real.stack(), null, real.components(), List.of(more), null);

    assertThat(new Comparison(baseline, Runs.real("trixie-1")).differences())
        .filteredOn(it -> it.kind() == Kind.DIAGNOSIS)
        .extracting(Difference::name, Difference::before, Difference::after, Difference::stops)
        .containsExactly(tuple(first.name() + " 1/diagnosis-9", "reveals", "not run", false));
  }

  @Test
  void stopsWhereARemedyCuresNoMoreWhateverIsRecorded() {
    assertThat(one(old(HOLDS, "ok", 1.0, 2.0), young(DOES_NOT_HOLD, "not", 1.0, null)))
        .extracting(Difference::kind, Difference::stops)
        .containsExactly(tuple(Kind.VERDICT, true));
    assertThat(one(old(DOES_NOT_HOLD, "not", 1.0, null), young(HOLDS, "ok", 1.0, 2.0)))
        .extracting(Difference::stops)
        .containsExactly(false);
  }

  @Test
  void whatFailedAlreadyIsNoDifference() {
    assertThat(one(old(CHANGED, "changed: x", 1.0, null), young(CHANGED, "changed: x", 1.0, null)))
        .isEmpty();
  }

  @Test
  void stopsWhereNothingWasSeen() {
    assertThat(one(old(CHANGED, "x", null, null), young(INCONCLUSIVE, "y", null, null)))
        .extracting(Difference::stops)
        .containsExactly(true);
    assertThat(new Comparison(Recording.of(List.of(old(HOLDS, "x", 1.0, 1.0))), List.of()))
        .extracting(Comparison::differences)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Difference.class))
        .extracting(Difference::kind, Difference::stops)
        .containsExactly(tuple(Kind.MISSING, true));
  }

  @Test
  void letsARemedyPassThatWorksNow() {
    Result before = Runs.result("old", "r", false, DOES_NOT_HOLD, "no", 1.0, null, List.of());
    String cures = "changed: the remedy works: recovered, and the symptom is gone";
    Result now = Runs.result("new", "r", false, CHANGED, cures, 1.0, null, List.of());
    assertThat(one(before, now)).extracting(Difference::stops).containsExactly(false);
    Result broken = Runs.result("new", "r", false, CHANGED, "changed: else", 1.0, null, List.of());
    assertThat(one(before, broken)).extracting(Difference::stops).containsExactly(true);
  }

  @Test
  void stopsAtAStepThatRevealsNoMore() {
    Result before = old(HOLDS, "recovered", 1.0, 1.0);
    Result.Diagnosis blind =
        new Result.Diagnosis(
            "11.7.1/diagnosis-1",
            null,
            null,
            "reveals",
            "does not reveal",
            CHANGED,
            null,
            false,
            null,
            null);
    Result now =
        Runs.result("new", "r", true, CHANGED, "changed: does not", 1.0, 1.0, List.of(blind));
    assertThat(one(before, now))
        .extracting(Difference::kind, Difference::stops)
        .containsExactly(tuple(Kind.VERDICT, true), tuple(Kind.DIAGNOSIS, false));
  }

  @Test
  void stopsAtARecoveryBeyondTheNoiseOnly() {
    assertThat(one(old(HOLDS, "x", 1.0, 4.0), young(HOLDS, "x", 30.0, 40.0)))
        .extracting(Difference::kind, Difference::before, Difference::after, Difference::stops)
        .containsExactly(
            tuple(Kind.RECOVERY, "4.0 s", "40.0 s", true),
            tuple(Kind.SYMPTOM, "1.0 s", "30.0 s", false));
    assertThat(one(old(HOLDS, "x", 1.0, 40.0), young(HOLDS, "x", 1.0, 4.0)))
        .extracting(Difference::kind, Difference::stops)
        .containsExactly(tuple(Kind.RECOVERY, false));
  }

  @Test
  void whatStopsOnceOfTwiceIsUnsteady() {
    Result.First fell = new Result.First(CHANGED, "changed: no Wasm: pod a", null);
    Comparison once = compare(Runs.again("new", HOLDS, "recovered", 2.0, fell));
    assertThat(once.differences())
        .extracting(Difference::kind, Difference::before, Difference::after, Difference::stops)
        .containsExactly(tuple(Kind.UNSTEADY, "holds", "1 of 2 runs stops: changed", true));
    assertThat(Answer.to(once))
        .isEqualTo(new Answer(false, "unsteady: 1 of 2 runs stops: no Wasm: 1 remedy of CaseIT"));
  }

  @Test
  void whatStopsTwiceStopsAndSaysSo() {
    Result.First fell = new Result.First(CHANGED, "changed: no Wasm: pod a", null);
    Comparison twice = compare(Runs.again("new", CHANGED, "changed: no Wasm: pod b", null, fell));
    assertThat(twice.differences())
        .extracting(Difference::kind, Difference::detail, Difference::stops)
        .containsExactly(tuple(Kind.VERDICT, "changed: no Wasm: pod b; 2 of 2 runs", true));
    assertThat(Answer.to(twice).line()).isEqualTo("stop: no Wasm: 1 remedy of CaseIT");
  }

  @Test
  void aSlowRecoveryThatWasOnceIsUnsteadyToo() {
    Result.First slow = new Result.First(HOLDS, "recovered in 40.0 s", 40.0);
    assertThat(compare(Runs.again("new", HOLDS, "recovered", 2.0, slow)).differences())
        .extracting(Difference::kind, Difference::before, Difference::after)
        .containsExactly(tuple(Kind.UNSTEADY, "holds", "1 of 2 runs stops: 40.0 s"));
    // With the pace of the whole run taken out it may be none.
    Result.First usual = new Result.First(HOLDS, "recovered in 9.0 s", 9.0);
    assertThat(compare(Runs.again("new", HOLDS, "recovered", 2.0, usual)).differences()).isEmpty();
  }

  private static Comparison compare(Result after) {
    return new Comparison(Recording.of(List.of(old(HOLDS, "recovered", 1.0, 2.0))), List.of(after));
  }

  @Test
  void namesMessagesThatChanged() {
    assertThat(one(old(CHANGED, "changed: x", 1.0, null), young(CHANGED, "changed: y", 1.0, null)))
        .extracting(Difference::kind, Difference::before, Difference::after, Difference::stops)
        .containsExactly(tuple(Kind.MESSAGE, "changed: x", "changed: y", false));
  }

  @Test
  void aNewCaseStopsOnlyIfItFails() {
    Recording nothing = Recording.of(List.of());
    assertThat(new Comparison(nothing, List.of(young(HOLDS, "x", 1.0, 1.0))).differences())
        .extracting(Difference::kind, Difference::stops)
        .containsExactly(tuple(Kind.NEW, false));
    assertThat(new Comparison(nothing, List.of(young(CHANGED, "x", 1.0, 1.0))).differences())
        .extracting(Difference::stops)
        .containsExactly(true);
  }

  private static Result old(Verdict verdict, String observed, Double symptom, Double recover) {
    return Runs.of("old", "r", verdict, observed, symptom, recover);
  }

  private static Result young(Verdict verdict, String observed, Double symptom, Double recover) {
    return Runs.of("new", "r", verdict, observed, symptom, recover);
  }

  private static List<Difference> one(Result before, Result after) {
    return new Comparison(Recording.of(List.of(before)), List.of(after)).differences();
  }
}
