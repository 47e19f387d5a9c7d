package dev.remedies.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingTableTest {

  @TempDir Path output;
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();

  @BeforeEach
  void folder() throws IOException {
    Files.createDirectories(output.resolve("results"));
    plan();
  }

  private void plan(String... remedies) throws IOException {
    new PlanFile("trixie", "none", PlanFile.WHOLE, Map.of(), null, null, List.of(remedies))
        .write(output);
  }

  @Test
  void whatWasPlannedAndLeftNoResultEndsWithAnError() throws IOException {
    plan("ChunksIT.limit", "ChunksIT.untreated");
    record("11.2.4", "ChunksIT", "limit", "holds", "1.25", "3", "");

    assertThat(close()).isEqualTo(1);
    assertThat(printed()).contains("left no result, so nothing is proved: ChunksIT.untreated\n");
  }

  @Test
  void withoutAPlanNothingIsProved() throws IOException {
    Files.delete(output.resolve("plan.json"));
    record("11.2.4", "ChunksIT", "limit", "holds", "1.25", "3", "");

    assertThat(close()).isEqualTo(2);
    assertThat(printed()).contains("plan.json is not there");
  }

  @Test
  void everyRemedyHasItsVerdictAndClocksTheWorstLast() throws IOException {
    record("11.2.4", "ChunksIT", "limit", "changed", "1.25", "3", "\"error\": \"it works\\nnow\"");
    record("11.10.1", "LateIT", "wait", "holds", "0.5", "61.04", "");
    record("11.3.2", "MemoryIT", "flag", "does not hold, as recorded", "2", "null", "");
    record("11.3.2", "CpuIT", "lower", "inconclusive", "null", "null", "\"observed\": \"no pod\"");
    record("11.3.2", "CpuIT", "raise", "self-healed", "12", "null", "");

    assertThat(close()).isZero();
    assertThat(printed())
        .isEqualTo(
            """

            section  case      remedy  verdict                     to symptom  to recover
            11.3.2   MemoryIT  flag    does not hold, as recorded       2.0 s           -
            11.10.1  LateIT    wait    holds                            0.5 s      61.0 s
            11.3.2   CpuIT     lower   inconclusive                         -           -
            11.3.2   CpuIT     raise   self-healed                     12.0 s           -
            11.2.4   ChunksIT  limit   changed                          1.3 s       3.0 s

            CpuIT.lower: inconclusive: no pod
            CpuIT.raise: self-healed
            ChunksIT.limit: changed: it works now
            4 cases, 5 remedies: 1 changed; 1 does not hold, as recorded; 1 holds; 1 inconclusive; 1 self-healed

            cost: not measured: the cases left no cost.json

            """);
  }

  @Test
  void untreatedArmsAreNoRemediesAndControlsAreCounted() throws IOException {
    record("11.2.4", "ChunksIT", "limit", "holds", "1.25", "3", "");
    String arm = "\"arm\": \"untreated\", \"untreatedFor\": 12";
    record("11.2.4", "ChunksIT", "untreated", "holds", "1", "null", arm);
    record("11.3.2", "CpuIT", "pray", "holds", "1", "null", "\"untreatedFor\": 10");

    assertThat(close()).isZero();
    assertThat(printed())
        .contains("\n2 cases, 2 remedies: 2 holds\nfault left alone and watched: 2 cases\n");
  }

  @Test
  void whatARemedyCostStandsBesideItsVerdict() throws IOException {
    String cost = "\"cost\": {\"seconds\": 61.5, \"coreSeconds\": %s, \"commands\": 40}";
    record("11.2.4", "ChunksIT", "limit", "holds", "1.25", "3", cost.formatted("11.34"));
    record("11.2.4", "ChunksIT", "paused", "holds", "1.25", "3", cost.formatted("null"));
    record("11.2.4", "ChunksIT", "refused", "holds", "1.25", "3", "");
    Files.writeString(
        output.resolve("cost.json"),
        "{\"cases\": {\"coreSeconds\": {\"K3s\": 33}, \"seconds\": 5}}");

    assertThat(close()).isZero();
    assertThat(printed())
        .contains(
            """
            section  case      remedy   verdict  to symptom  to recover  core-seconds
            11.2.4   ChunksIT  limit    holds         1.3 s       3.0 s          11.3
            11.2.4   ChunksIT  paused   holds         1.3 s       3.0 s             -
            11.2.4   ChunksIT  refused  holds         1.3 s       3.0 s             -
            """)
        .contains("\n\ncost: 33 core-seconds, 11.0 a remedy: K3s 33\n")
        .contains("\ntime: cases 0:05 (1.7 s a remedy)\n");
  }

  @Test
  void aDiagnosisStepThatEveryRemedyRepeatsCountsOnce() throws IOException {
    String steps =
        """
        "diagnoses": [{"claim": "d-1", "reveals": true, "verdict": "holds"},
                      {"claim": "d-2", "reveals": false, "verdict": "does not hold, as recorded"}]\
        """;
    record("11.7.1", "EndpointsIT", "label", "holds", "1", "1", steps);
    record("11.7.1", "EndpointsIT", "port", "holds", "1", "1", steps);

    assertThat(close()).isZero();
    assertThat(printed())
        .contains("1 case, 2 remedies: 2 holds\n")
        .contains("2 diagnosis steps: 1 does not hold, as recorded; 1 holds\n");
  }

  @Test
  void whatWasRunAgainIsSaid() throws IOException {
    String before = "\"before\": \"inconclusive: baseline: connection lost\"";
    record("11.7.1", "EndpointsIT", "label", "holds", "1", "1", before);

    assertThat(close()).isZero();
    assertThat(printed())
        .contains(
            "\nrun again, for nothing was observed: EndpointsIT.label, inconclusive: baseline:"
                + " connection lost\n");
  }

  @Test
  void aReasonHasNoClassAndItsVerdictOnce() throws IOException {
    String error = "\"error\": \"dev.remedies.run.Refuted: changed: it works now\"";
    record("11.2.4", "ChunksIT", "limit", "changed", "1.25", "3", error);

    assertThat(close()).isZero();
    assertThat(printed()).contains("\nChunksIT.limit: changed: it works now\n");
  }

  @Test
  void aLongReasonIsCut() throws IOException {
    String error = "\"error\": \"\\nseen " + "x".repeat(1000) + "\"";
    record("11.2.4", "ChunksIT", "limit", "changed", "1.25", "3", error);

    assertThat(close()).isZero();
    assertThat(printed()).contains("ChunksIT.limit: changed: seen " + "x".repeat(595) + "…\n");
  }

  @Test
  void thePlaceOfTheReportIsNamed() throws IOException {
    record("11.7.1", "EndpointsIT", "label", "holds", "1", "1", "");
    Files.createDirectories(output.resolve("report"));
    Files.writeString(output.resolve("report/index.html"), "<html/>");

    assertThat(close()).isZero();
    assertThat(printed())
        .contains("report: " + output.resolve("report/index.html"))
        .doesNotContain("verdicts.html");
  }

  @Test
  void aMutantThatEveryTestNoticedIsAPass() throws IOException {
    mutant("label", "self-healed", "true");
    mutant("flag", "does not hold, as recorded", "null");

    assertThat(close()).isZero();
    assertThat(printed())
        .contains("to recover  noticed\n")
        .contains("\n1 case, 2 remedies\nmutation score 1 of 1\n")
        .doesNotContain("did not notice");
  }

  @Test
  void aMutantThatATestDidNotNoticeFailsTheRunAndIsNamed() throws IOException {
    mutant("label", "changed", "true");
    mutant("port", "holds", "false");

    assertThat(close()).isEqualTo(1);
    assertThat(printed())
        .contains("EndpointsIT.port: did not notice no-remedy\n")
        .contains("mutation score 1 of 2\n");
  }

  @Test
  void aMutantThatNoTestCouldNoticeProvesNothing() throws IOException {
    mutant("flag", "does not hold, as recorded", "null");

    assertThat(close()).isEqualTo(1);
    assertThat(printed()).contains("mutation score 0 of 0\n");
  }

  @Test
  void noResultIsAnError() throws IOException {
    assertThat(close()).isEqualTo(2);
    assertThat(printed()).startsWith("No result in " + output.resolve("results")).hasLineCount(1);
  }

  @Test
  void noFolderOfResultsIsTheSameError() throws IOException {
    Files.delete(output.resolve("results"));

    assertThat(close()).isEqualTo(2);
    assertThat(printed()).startsWith("No result in ").hasLineCount(1);
  }

  @Test
  void anUnreadableRecordIsNamed() throws IOException {
    record("11.7.1", "EndpointsIT", "label", "holds", "1", "1", "");
    for (String broken :
        new String[] {"", "{\"case\": ", "null", "[]", "{\"case\": \"A\", \"remedy\": \"b\"}"}) {
      console.reset();
      Files.writeString(output.resolve("results/Broken.json"), broken);

      assertThat(close()).as(broken).isEqualTo(2);
      assertThat(printed())
          .as(broken)
          .contains("Broken.json is no result record: ")
          .hasLineCount(1);
    }
  }

  @Test
  void anUnknownVerdictIsNamed() throws IOException {
    record("11.7.1", "EndpointsIT", "label", "fine", "1", "1", "");

    assertThat(close()).isEqualTo(2);
    assertThat(printed()).contains("EndpointsIT.label.json").contains("unknown verdict \"fine\"");
  }

  private int close() throws IOException {
    return ClosingTable.close(output, new PrintStream(console, true, StandardCharsets.UTF_8));
  }

  private String printed() {
    return console.toString(StandardCharsets.UTF_8);
  }

  private void mutant(String remedy, String verdict, String noticed) throws IOException {
    String more = "\"mutant\": \"no-remedy\", \"noticed\": " + noticed;
    record("11.7.1", "EndpointsIT", remedy, verdict, "1", "null", more);
  }

  private void record(
      String section,
      String testCase,
      String remedy,
      String verdict,
      String symptom,
      String recover,
      String more)
      throws IOException {
    String json =
        """
        {"case": "%s", "remedy": "%s", "section": "%s", "verdict": "%s", "timeToSymptom": %s,
         "timeToRecover": %s, "startedAt": "2026-01-01T00:00:00Z"%s}\
        """
            .formatted(
                testCase,
                remedy,
                section,
                verdict,
                symptom,
                recover,
                more.isEmpty() ? "" : ", " + more);
    Files.writeString(output.resolve("results/" + testCase + "." + remedy + ".json"), json);
  }
}
