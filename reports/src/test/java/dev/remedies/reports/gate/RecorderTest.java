package dev.remedies.reports.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.reports.PlanFile;
import dev.remedies.reports.Provenance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {

  private static final String RECORD =
      """
      { "case": "%s", "remedy": "%s", "section": "11.%s", "verdict": "%s", "works": true,
        "observed": "recovered in 2.3 s", "timeToSymptom": 1.234, "timeToRecover": 2.345,
        "mutant": "none", "stack": { "stack": "trixie", "kernel": "6.1", "k3s": "v1" },
        "phases": [ { "phase": "cluster", "seconds": 10.2 }, { "phase": "fault", "seconds": 5.4 },
                    { "phase": "hold", "seconds": 10.2 } ],
        "diagnoses": [ { "claim": "11.2/diagnosis-1", "expected": "reveals", "verdict": "holds" } ] }
      """;

  @TempDir Path output;
  @TempDir Path baselines;

  @BeforeEach
  void aRun() throws IOException {
    result("BIT", "mend", "10", "holds");
    result("AIT", "other", "2", "changed");
    result("AIT", "mend", "2", "holds");
  }

  @Test
  void recordsAWholeRunWithWhatDoesNotHold() throws IOException {
    plan("none", "1/1", Map.of(), "AIT.mend", "AIT.other", "BIT.mend");
    assertThat(record()).startsWith("recorded: ").contains("trixie.json, 3 remedies of 2 cases");
    assertThat(Files.readString(baselines.resolve("trixie.json")))
        .isEqualTo(
            """
            {
              "format" : 1,
              "stack" : "trixie",
              "components" : {
                "k3s" : "v1"
              },
              "cases" : [ {
                "case" : "AIT",
                "section" : "11.2",
                "diagnoses" : {
                  "11.2/diagnosis-1" : "reveals"
                },
                "remedies" : [ {
                  "remedy" : "mend",
                  "verdict" : "holds",
                  "observed" : "recovered in <time>",
                  "timeToSymptom" : 1.2,
                  "timeToRecover" : 2.3
                }, {
                  "remedy" : "other",
                  "verdict" : "changed",
                  "observed" : "recovered in <time>",
                  "timeToSymptom" : 1.2,
                  "timeToRecover" : 2.3
                } ]
              }, {
                "case" : "BIT",
                "section" : "11.10",
                "diagnoses" : {
                  "11.2/diagnosis-1" : "reveals"
                },
                "remedies" : [ {
                  "remedy" : "mend",
                  "verdict" : "holds",
                  "observed" : "recovered in <time>",
                  "timeToSymptom" : 1.2,
                  "timeToRecover" : 2.3
                } ]
              } ]
            }
            """);
    assertThat(Files.readAllLines(baselines.resolve("seconds.properties")))
        .containsExactly(
            "# How many seconds each case takes, all its remedies together; from the last recorded"
                + " run.",
            "AIT=31",
            "BIT=16");
    assertThat(Files.readAllLines(baselines.resolve("cures.properties")))
        .containsExactly(
            "# How many seconds the slowest cure of each case takes; from the last recorded run.",
            "AIT=2.3",
            "BIT=2.3");
  }

  @Test
  void keepsWhatTheRunCostWithoutWhatNobodyCompares() throws IOException {
    plan("none", "1/1", Map.of(), "AIT.mend", "AIT.other", "BIT.mend");
    Files.writeString(
        output.resolve("cost.json"),
        """
        {"cases": {"coreSeconds": {"K3s": 20.5}, "seconds": 95.0, "endedAt": "2026-01-01T00:00:00Z",
          "clusters": {"booted": {"1 node": 3}, "usedAgain": 2, "differences": ["+Pod a"]},
          "commands": {"kubectl": {"run": 5, "coreSeconds": 0.2}, "ls": {"run": 3, "coreSeconds": 0.1},
                       "crictl": {"run": 4}}, "repeated": 1},
         "setUp": {"seconds": 12.0, "images": {"found": 45}}, "reportSeconds": 40.0}
        """);

    assertThat(record()).startsWith("recorded: ");
    assertThat(Files.readString(baselines.resolve("trixie.json")))
        .endsWith(
            """
              } ],
              "cost" : {
                "remedies" : 3,
                "cases" : {
                  "coreSeconds" : {
                    "K3s" : 20.5
                  },
                  "clusters" : {
                    "booted" : {
                      "1 node" : 3
                    },
                    "usedAgain" : 2,
                    "thrownAway" : { },
                    "differences" : [ ]
                  },
                  "commands" : {
                    "kubectl" : {
                      "run" : 5,
                      "coreSeconds" : 0.2
                    },
                    "others" : {
                      "run" : 7,
                      "coreSeconds" : 0.1
                    }
                  },
                  "repeated" : 1,
                  "seconds" : 95.0,
                  "notMeasured" : [ ]
                },
                "setUp" : {
                  "seconds" : 12.0,
                  "images" : {
                    "found" : 45
                  },
                  "states" : { }
                },
                "reportSeconds" : 40.0
              }
            }
            """);
    assertThat(Recording.read(baselines.resolve("trixie.json")).cost().cases().seconds())
        .isEqualTo(95.0);
  }

  @Test
  void recordsARunAlthoughItsCostCannotBeRead() throws IOException {
    plan("none", "1/1", Map.of(), "AIT.mend", "AIT.other", "BIT.mend");
    Files.writeString(output.resolve("cost.json"), "{");

    assertThat(
            Recorder.record(
                output, baselines, new PrintStream(new ByteArrayOutputStream(), true, UTF_8)))
        .isZero();
    assertThat(Recording.read(baselines.resolve("trixie.json")).cost()).isNull();
  }

  @Test
  void keepsWhereTheRunIsFrom() throws IOException {
    Provenance run = new Provenance("0123", false, "4 cores", "2026-11-01");
    List<String> remedies = List.of("AIT.mend", "AIT.other", "BIT.mend");
    new PlanFile("trixie", "none", "1/1", Map.of(), run, null, remedies).write(output);
    assertThat(record()).startsWith("recorded: ");
    assertThat(Recording.read(baselines.resolve("trixie.json")).run()).isEqualTo(run);
  }

  @Test
  void refusesWhatIsNoWholeRun() throws IOException {
    assertThat(record()).contains("plan.json is not there");
    plan("no-fault", "1/1", Map.of(), "AIT.mend");
    assertThat(record()).isEqualTo("not recorded: the run left a phase out, -Dmutant=no-fault\n");
    plan("none", "2/4", Map.of(), "AIT.mend");
    assertThat(record()).contains("the run misses cases: it selected {} of shard 2/4");
    plan("none", "1/1", Map.of("section", "11.2"), "AIT.mend");
    assertThat(record()).contains("the run misses cases: it selected {section=11.2}");
    plan("none", "1/1", Map.of(), "AIT.mend", "CIT.mend");
    assertThat(record()).contains("1 of 2 remedies left no result: CIT.mend");
    assertThat(baselines).isEmptyDirectory();
  }

  @Test
  void refusesWhatWasRunSeveralTimes() throws IOException {
    plan("none", "1/1", Map.of(), "AIT.mend", "AIT.other", "BIT.mend");
    Files.createDirectories(output.resolve("rounds/2"));
    assertThat(record())
        .isEqualTo(
            "not recorded: each remedy was run several times, -Drepeat: that is nothing to record,"
                + " run it once\n");
    assertThat(baselines).isEmptyDirectory();
  }

  @Test
  void refusesAPartOfAnUpgrade() throws IOException {
    Path results = output.resolve("results");
    try (Stream<Path> files = Files.list(results)) {
      for (Path file : files.toList()) {
        String only = Files.readString(file).replace("\"trixie\"", "\"forky, only crun\"");
        Files.writeString(file, only);
      }
    }
    List<String> remedies = List.of("AIT.mend", "AIT.other", "BIT.mend");
    new PlanFile("forky, only crun", "none", "1/1", Map.of(), null, null, remedies).write(output);
    assertThat(record())
        .isEqualTo(
            "not recorded: the run is of a part of an upgrade, forky, only crun: leave -Donly and"
                + " -Dhold out\n");
    assertThat(baselines).isEmptyDirectory();
  }

  @Test
  void refusesWhereNothingWasProved() throws IOException {
    plan("none", "1/1", Map.of(), "AIT.mend");
    result("AIT", "mend", "2", "inconclusive");
    result("BIT", "mend", "10", "self-healed");
    assertThat(record())
        .isEqualTo(
            "not recorded: nothing was proved of AIT.mend (inconclusive), BIT.mend (self-healed):"
                + " run it again\n");
    assertThat(baselines).isEmptyDirectory();
  }

  private void result(String testCase, String remedy, String section, String verdict)
      throws IOException {
    Path folder = Files.createDirectories(output.resolve("results"));
    Files.writeString(
        folder.resolve(testCase + "." + remedy + ".json"),
        RECORD.formatted(testCase, remedy, section, verdict));
  }

  private void plan(String mutant, String shard, Map<String, String> selection, String... remedies)
      throws IOException {
    new PlanFile("trixie", mutant, shard, selection, null, null, List.of(remedies)).write(output);
  }

  private String record() throws IOException {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    int code = Recorder.record(output, baselines, new PrintStream(console, true, UTF_8));
    String text = console.toString(UTF_8).replace(System.lineSeparator(), "\n");
    assertThat(code).isEqualTo(text.startsWith("recorded: ") ? 0 : 2);
    return text;
  }
}
