package dev.remedies.reports.verdicts;

import static dev.remedies.reports.verdicts.RunFolder.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictsTest {

  @TempDir Path folder;
  private RunFolder run;

  @BeforeEach
  void aRun() throws IOException {
    run = new RunFolder(folder);
  }

  @Test
  void ofTwoCasesTheWorseDecidesAndTheOtherIsCounted() throws IOException {
    run.record("PlugIT", "plug", "claim", "1.1/fix-1")
        .record("FuseIT", "plug", "claim", "1.1/fix-1", "verdict", "does not hold, as recorded");

    ClaimVerdict fix = run.claim("1.1/fix-1");
    assertThat(fix.status()).isEqualTo(Status.DOES_NOT_HOLD);
    assertThat(fix.tally()).isEqualTo("cures in 1 of 2 cases");
    assertThat(fix.mixed()).isTrue();
  }

  @Test
  void aRedCaseIsWorseThanWhatIsRecorded() throws IOException {
    run.record("PlugIT", "plug", "claim", "1.1/fix-1", "verdict", "does not hold, as recorded")
        .record("FuseIT", "plug", "claim", "1.1/fix-1", "verdict", "changed");

    assertThat(run.claim("1.1/fix-1").status()).isEqualTo(Status.CHANGED);
    assertThat(run.claim("1.1/fix-1").mixed()).isFalse();
    assertThat(run.verdicts().bad()).extracting(Outcome::testCase).containsExactly("FuseIT");
  }

  @Test
  void aCauseHoldsWhereTheSymptomCameWhateverTheRemedyDid() throws IOException {
    run.record("PlugIT", "plug", "cause", "1.1/cause-1", "verdict", "does not hold, as recorded")
        .record("PlugIT", "shout", "cause", "1.1/cause-1", "timeToSymptom", 3.0);

    ClaimVerdict cause = run.claim("1.1/cause-1");
    assertThat(cause.status()).isEqualTo(Status.HOLDS);
    assertThat(cause.outcomes()).hasSize(1);
    assertThat(cause.outcomes().get(0).toSymptom()).isEqualTo("1.0 to 3.0 s");
  }

  @Test
  void aCauseWhoseSymptomDidNotComeOrWentByItselfIsNoPass() throws IOException {
    run.record("PlugIT", "a", "cause", "1.1/cause-1", "timeToSymptom", null)
        .record("FuseIT", "b", "cause", "1.1/own-cause-1", "verdict", "self-healed");

    assertThat(run.claim("1.1/cause-1").status()).isEqualTo(Status.INCONCLUSIVE);
    assertThat(run.claim("1.1/own-cause-1").status()).isEqualTo(Status.SELF_HEALED);
  }

  @Test
  void aHarmlessCauseDoesNotHoldAndSaysNothingOfTheSymptom() throws IOException {
    run.record(
        "MoonIT",
        "wait",
        "cause",
        "1.1/cause-2",
        "reproduces",
        false,
        "works",
        false,
        "timeToSymptom",
        null,
        "timeToRecover",
        null,
        "verdict",
        "does not hold, as recorded");

    assertThat(run.claim("1.1/cause-2").status()).isEqualTo(Status.DOES_NOT_HOLD);
    assertThat(run.claim("1.1/symptom-1").status()).isEqualTo(Status.NOT_RUN);
    assertThat(run.claim("1.1/verify-1").status()).isEqualTo(Status.NOT_RUN);
  }

  @Test
  void aSymptomIsWhatEachCaseSawUnlessItTriedTheGuidesCommand() throws IOException {
    run.record("PlugIT", "plug")
        .record(
            "FuseIT",
            "plug",
            "diagnoses",
            List.of(step("1.1/symptom-1", "does not hold, as recorded", "does not reveal")));

    ClaimVerdict symptom = run.claim("1.1/symptom-1");
    assertThat(symptom.tally()).isEqualTo("seen in 1 of 2 cases");
    assertThat(symptom.status()).isEqualTo(Status.DOES_NOT_HOLD);
  }

  @Test
  void whatVerifiesACureIsSeenByEachRemedyThatWorks() throws IOException {
    run.record("PlugIT", "plug")
        .record("PlugIT", "shout", "works", false, "timeToRecover", null)
        .record("FuseIT", "mend", "verdict", "changed", "timeToRecover", null);

    ClaimVerdict verify = run.claim("1.1/verify-1");
    assertThat(verify.tally()).isEqualTo("holds in 1 of 2 cases");
    assertThat(verify.status()).isEqualTo(Status.CHANGED);
  }

  @Test
  void aDiagnosisStepThatEveryRemedyRepeatsCountsOnceAndTheWorstOfIt() throws IOException {
    run.record("PlugIT", "a", "diagnoses", List.of(step("1.1/diagnosis-1", "holds", "reveals")))
        .record(
            "PlugIT",
            "b",
            "diagnoses",
            List.of(step("1.1/diagnosis-1", "changed", "does not reveal: no plug")))
        .record("FuseIT", "c", "diagnoses", List.of(step("1.1/diagnosis-1", "holds", "reveals")));

    ClaimVerdict diagnosis = run.claim("1.1/diagnosis-1");
    assertThat(diagnosis.tally()).isEqualTo("reveals the cause in 1 of 2 cases");
    assertThat(diagnosis.status()).isEqualTo(Status.CHANGED);
    CaseVerdict plug = run.verdicts().cases().get(1);
    assertThat(plug.name()).isEqualTo("PlugIT");
    assertThat(plug.diagnoses()).hasSize(1);
    assertThat(plug.revealing()).isZero();
  }

  @Test
  void aReasonAPendingClaimAndOneThatWasNotRunAreToldApart() throws IOException {
    assertThat(run.claim("1.1/fix-1").status()).isEqualTo(Status.NOT_RUN);
    assertThat(run.claim("1.1/fix-2").status()).isEqualTo(Status.UNTESTED);
    assertThat(run.claim("1.1/fix-3").status()).isEqualTo(Status.PENDING);
    assertThat(run.verdicts().pending()).extracting(Guide.Section::id).containsExactly("2.1");
  }

  @Test
  void theGuidesClaimsAndOursAreCountedApart() throws IOException {
    run.record("PlugIT", "plug", "cause", "1.1/own-cause-1", "claim", "1.1/fix-1");

    assertThat(run.verdicts().guides().all()).isEqualTo(8);
    assertThat(run.verdicts().guides().measured()).isEqualTo(3);
    assertThat(run.verdicts().ours().of(Status.HOLDS)).isEqualTo(1);
  }

  @Test
  void theMatrixHasARowForEachCauseAndItsCase() throws IOException {
    run.record("PlugIT", "plug", "cause", "1.1/cause-1", "claim", "1.1/fix-1")
        .record("PlugIT", "shout", "cause", "1.1/cause-1")
        .record("LostIT", "find", "cause", "1.1/cause-9");

    Verdicts verdicts = run.verdicts();
    assertThat(verdicts.fixes()).containsExactly("fix-1", "fix-2", "fix-3");
    List<SectionVerdict.Row> rows = verdicts.sections().get(0).rows();
    assertThat(rows)
        .extracting(row -> row.testCase() == null ? null : row.testCase().name())
        .containsExactly("PlugIT", null, null, "LostIT");
    CaseVerdict plug = rows.get(0).testCase();
    assertThat(plug.remediesOf("fix-1")).extracting(Outcome::remedy).containsExactly("plug");
    assertThat(plug.remediesOf("own")).extracting(Outcome::remedy).containsExactly("shout");
  }

  @Test
  void aCaseOfTwoSectionsIsShownInBothAndCountedOnce() throws IOException {
    run.record(
        "PlugIT",
        "plug",
        "also",
        List.of("2.1"),
        "cause",
        "1.1/cause-1",
        "claim",
        "1.1/fix-1",
        "diagnoses",
        List.of(
            step("1.1/diagnosis-1", "holds", "reveals"),
            step("2.1/diagnosis-1", "does not hold, as recorded", "does not reveal")));

    Verdicts verdicts = run.verdicts();
    assertThat(verdicts.cases()).extracting(CaseVerdict::anchor).containsExactly("case-PlugIT");
    assertThat(new JsonVerdicts(verdicts).text()).containsOnlyOnce("\"remedy\" : \"plug\"");
    SectionVerdict other = verdicts.sections().get(1);
    assertThat(other.cases())
        .singleElement()
        .satisfies(it -> assertThat(it.anchor()).isEqualTo("case-PlugIT-2.1"))
        .satisfies(it -> assertThat(it.remediesOf("fix-1")).isEmpty())
        .satisfies(
            it ->
                assertThat(it.steps())
                    .extracting(StepVerdict::claim)
                    .containsExactly("2.1/diagnosis-1"));
    assertThat(other.rows()).hasSize(1);
    assertThat(new CorrectedSection(other).causes().get(0).cures())
        .extracting(CorrectedCause.Tried::claim)
        .containsExactly("1.1/fix-1");
  }

  @Test
  void aSectionThatTheGuideHasNotIsShownAllTheSame() throws IOException {
    run.record("OldIT", "plug", "section", "9.9");

    assertThat(run.verdicts().sections()).extracting(it -> it.section().id()).endsWith("9.9");
    assertThat(run.verdicts().cases()).extracting(CaseVerdict::name).containsExactly("OldIT");
  }
}
