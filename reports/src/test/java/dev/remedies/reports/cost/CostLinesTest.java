package dev.remedies.reports.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.reports.Result;
import dev.remedies.reports.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CostLinesTest {

  /** As the engine's class Ledger writes it. */
  static final String CASES =
      """
      {"cases": {
        "coreSeconds": {"K3s": 20.0, "pods": 3.4, "kubectl": 2.1, "engine": 4.5},
        "machineCoreSeconds": 41.7,
        "clusters": {"booted": {"1 node": 3, "2 nodes": 1}, "usedAgain": 2,
                     "thrownAway": {"end of the run": 1, "acted on by a case": 3},
                     "differences": ["+Pod kube-system/left"]},
        "commands": {"crictl": {"run": 7, "coreSeconds": 0.7}, "kubectl": {"run": 50, "coreSeconds": 2.1},
                     "ls": {"run": 9, "coreSeconds": null}},
        "repeated": 1, "seconds": 95.0, "endedAt": "2026-01-01T00:00:00Z",
        "notMeasured": ["the CPU time of 9 of 66 commands"]}}
      """;

  static final String SET_UP =
      """
      {"seconds": 12.4, "images": {"found": 44, "built": 1}, "states": {"found": 6}}
      """;

  private static final Instant REPORTED = Instant.parse("2026-01-01T00:00:40Z");

  @TempDir Path output;
  private List<Result> results;

  @BeforeEach
  void aRun() throws IOException {
    Files.createDirectories(output.resolve("results"));
    record("mend", "{\"seconds\": 30.2, \"coreSeconds\": 9.6, \"commands\": 40}");
    record("pray", "{\"seconds\": 31.0, \"coreSeconds\": 11.5, \"commands\": 20}");
    record("wait", "{\"seconds\": 31.0, \"coreSeconds\": null, \"commands\": 6}");
    record("none", "null");
    results = Results.read(output);
  }

  @Test
  void aRunTellsWhatItCost() throws IOException {
    Files.writeString(output.resolve("cost.json"), CASES);
    Files.writeString(output.resolve("set-up.json"), SET_UP);

    assertThat(CostLines.completed(output, results, REPORTED))
        .containsExactly(
            "cost: 30 core-seconds, 7.5 a remedy: K3s 20, pods 3, kubectl 2, engine 5; all of the"
                + " machine 42",
            "most costly remedies: AIT.pray 12, AIT.mend 10",
            "clusters: 4 booted (3 of 1 node, 1 of 2 nodes), 2 times used again",
            "clusters ended: 3 acted on by a case, 1 end of the run",
            "commands: 66, of them 50 kubectl, 9 ls, 7 crictl; 1 repeated",
            "images: 44 found, 1 built; states that clusters start from: 6 found",
            "time: set-up 0:12, cases 1:35 (23.8 s a remedy), report 0:40",
            "not measured: the CPU time of 9 of 66 commands");
  }

  @Test
  void theFileIsCompletedOnce() throws IOException {
    Files.writeString(output.resolve("cost.json"), CASES);
    Files.writeString(output.resolve("set-up.json"), SET_UP);
    CostLines.completed(output, results, REPORTED);
    // Of the next run, whose cases have not ended.
    Files.writeString(output.resolve("set-up.json"), "{\"seconds\": 999}");
    CostLines.completed(output, results, REPORTED.plusSeconds(999));

    JsonNode cost = JsonMapper.shared().readTree(output.resolve("cost.json").toFile());
    assertThat(cost.path("remedies").asInt()).isEqualTo(4);
    assertThat(cost.path("stack").asString()).isEqualTo("trixie");
    assertThat(cost.path("reportSeconds").asDouble()).isEqualTo(40.0);
    assertThat(cost.path("setUp").path("seconds").asDouble()).isEqualTo(12.4);
    assertThat(cost.path("cases").path("commands").path("ls").path("run").asInt()).isEqualTo(9);
  }

  @Test
  void aKilledRunSaysThatNothingIsKnown() {
    assertThat(CostLines.completed(output, results, REPORTED))
        .containsExactly("cost: not measured: the cases left no cost.json");
    assertThat(output.resolve("cost.json")).doesNotExist();
  }

  @Test
  void whatCannotBeReadIsOneLine() throws IOException {
    for (String broken :
        new String[] {"{\"cases\": {", "[]", "{\"cases\": {\"seconds\": \"many\"}}"}) {
      Files.writeString(output.resolve("cost.json"), broken);

      assertThat(CostLines.completed(output, results, REPORTED))
          .as(broken)
          .singleElement()
          .asString()
          .startsWith("cost: not measured: ")
          .contains("cost.json does not say what a run cost: ");
      assertThat(CostLines.of(output, results)).as(broken).hasSize(1);
    }
    for (String empty : new String[] {"null", "{}"}) {
      Files.writeString(output.resolve("cost.json"), empty);
      assertThat(CostLines.completed(output, results, REPORTED))
          .containsExactly("cost: not measured: the cases left no cost.json");
    }
  }

  @Test
  void whatIsNotKnownIsLeftOut() throws IOException {
    Files.writeString(output.resolve("cost.json"), "{\"cases\": {\"seconds\": 5}}");

    assertThat(CostLines.of(output, List.of()))
        .containsExactly(
            "cost: 0 core-seconds: ",
            "clusters: 0 booted, 0 times used again",
            "commands: 0, of them 0 kubectl; 0 repeated",
            "time: cases 0:05");
  }

  private void record(String remedy, String cost) throws IOException {
    Files.writeString(
        output.resolve("results/AIT." + remedy + ".json"),
        """
        {"case": "AIT", "remedy": "%s", "section": "1", "verdict": "holds",
         "stack": {"stack": "trixie"}, "cost": %s}"""
            .formatted(remedy, cost));
  }
}
