package dev.remedies.reports.shards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.reports.PlanFile;
import dev.remedies.reports.Result;
import dev.remedies.reports.Results;
import dev.remedies.reports.cost.CasesCost;
import dev.remedies.reports.cost.RunCost;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {

  private static final String RECORD =
      """
      {"case": "%s", "remedy": "mend", "section": "11.2", "verdict": "%s", "mutant": "none"}
      """;

  private static final String COST =
      """
      {"cases": {"seconds": %s, "endedAt": "2026-01-01T00:00:00Z", "coreSeconds": {"K3s": 10.2, %s},
        "clusters": {"booted": {"1 node": 3}}, "commands": {"ls": {"run": 4, "coreSeconds": 0.1}}}}
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream console = new ByteArrayOutputStream();

  @Test
  void makesOneRunOfAllShards() throws IOException {
    Path first = shard("1/2", "AIT", "holds");
    Path second = shard("2/2", "BIT", "holds");
    Path output = folder.resolve("output");
    Files.createDirectories(output.resolve("results"));
    Files.writeString(output.resolve("results/OldIT.mend.json"), "of the run before");
    Files.createDirectories(output.resolve("history"));
    // Of an -Drepeat before it: its rounds would count as this run's.
    Files.createDirectories(output.resolve("rounds/2/results"));
    Files.writeString(output.resolve("rounds/2/results/OldIT.mend.json"), "of the run before");
    Files.createDirectories(output.resolve("report"));

    assertThat(merge(output, first, second)).isZero();

    assertThat(Results.read(output))
        .extracting(Result::name)
        .containsExactly("AIT.mend", "BIT.mend");
    assertThat(output.resolve("allure-results/AIT-result.json")).exists();
    assertThat(output.resolve("allure-results/BIT-result.json")).exists();
    assertThat(output.resolve("allure-results/environment.properties")).doesNotExist();
    assertThat(output.resolve("evidence/AIT.mend/events.txt")).exists();
    assertThat(output.resolve("history")).exists();
    assertThat(output.resolve("rounds")).doesNotExist();
    assertThat(output.resolve("report")).doesNotExist();
    assertThat(PlanFile.read(output))
        .isEqualTo(
            new PlanFile(
                "trixie", "none", "1/1", Map.of(), null, null, List.of("AIT.mend", "BIT.mend")));
    assertThat(judge(output)).isZero();
  }

  @Test
  void whatTheShardsCostIsPutTogether() throws IOException {
    Path first = shard("1/2", "AIT", "holds");
    Path second = shard("2/2", "BIT", "holds");
    Path output = folder.resolve("output");
    Files.createDirectories(output);
    Files.writeString(output.resolve("cost.json"), "of the run before");
    Files.writeString(first.resolve("cost.json"), COST.formatted("95.0", "\"pods\": 1.5"));
    Files.writeString(second.resolve("cost.json"), COST.formatted("99.0", "\"engine\": 2.0"));

    assertThat(merge(output, first, second)).isZero();
    CasesCost cases = RunCost.read(output, Results.read(output)).orElseThrow().cases();
    assertThat(cases.coreSeconds()).isEqualTo(Map.of("K3s", 20.4, "pods", 1.5, "engine", 2.0));
    assertThat(cases.clusters().booted()).isEqualTo(Map.of("1 node", 6L));
    assertThat(cases.commands()).isEqualTo(Map.of("ls", new CasesCost.Commands(8, 0.2)));
    assertThat(cases.seconds()).isEqualTo(99.0);
    assertThat(cases.endedAt()).isNull();

    // A part is no whole.
    Files.delete(second.resolve("cost.json"));
    assertThat(merge(output, first, second)).isZero();
    assertThat(output.resolve("cost.json")).doesNotExist();
    Files.writeString(second.resolve("cost.json"), "{");
    assertThat(merge(output, first, second)).isZero();
    assertThat(output.resolve("cost.json")).doesNotExist();
  }

  @Test
  void failsWhereARemedyFailedOrLeftNoResult() throws IOException {
    Path output = shard("1/1", "AIT", "changed");
    assertThat(judge(output)).isEqualTo(1);
    assertThat(console.toString(UTF_8)).contains("failed: AIT.mend");
    new PlanFile("trixie", "none", "1/1", Map.of(), null, null, List.of("AIT.mend", "CIT.mend"))
        .write(output);
    assertThat(judge(output)).isEqualTo(1);
    assertThat(console.toString(UTF_8)).contains("left no result: CIT.mend");
    assertThat(judge(folder)).isEqualTo(2);
  }

  @Test
  void refusesWhatAreNotAllShardsOfOneRun() throws IOException {
    Path first = shard("1/2", "AIT", "holds");
    Path second = shard("2/2", "BIT", "holds");
    Path output = folder.resolve("output");
    assertThat(merge(output, first)).isEqualTo(2);
    assertThat(console.toString(UTF_8)).contains("there are shards [1/2], not [1/2, 2/2]");
    assertThat(merge(output, first, first)).isEqualTo(2);
    assertThat(merge(output, first, folder.resolve("nowhere"))).isEqualTo(2);
    assertThat(console.toString(UTF_8)).contains("is no run's output");
    assertThat(merge(first, first, second)).isEqualTo(2);
    assertThat(console.toString(UTF_8)).contains("copy it elsewhere first");
    new PlanFile("forky", "none", "2/2", Map.of(), null, null, List.of("BIT.mend")).write(second);
    assertThat(merge(output, first, second)).isEqualTo(2);
    assertThat(console.toString(UTF_8)).contains("shard 2/2 ran otherwise than 1/2");
    assertThat(output).doesNotExist();
    assertThat(console.toString(UTF_8).lines()).hasSize(5).allMatch(it -> it.startsWith("not"));
  }

  private Path shard(String shard, String testCase, String verdict) throws IOException {
    Path output = folder.resolve("shard-" + shard.charAt(0));
    String remedy = testCase + ".mend";
    Files.createDirectories(output.resolve("results"));
    Files.createDirectories(output.resolve("evidence/" + remedy));
    Files.createDirectories(output.resolve("allure-results/history"));
    Files.writeString(
        output.resolve("results/" + remedy + ".json"), RECORD.formatted(testCase, verdict));
    Files.writeString(output.resolve("evidence/" + remedy + "/events.txt"), "events");
    Files.writeString(output.resolve("allure-results/" + testCase + "-result.json"), "{}");
    Files.writeString(output.resolve("allure-results/environment.properties"), "a=b");
    new PlanFile("trixie", "none", shard, Map.of(), null, null, List.of(remedy)).write(output);
    return output;
  }

  private int merge(Path output, Path... shards) throws IOException {
    return Merge.merge(output, List.of(shards), new PrintStream(console, true, UTF_8));
  }

  private int judge(Path output) throws IOException {
    return MergedVerdict.judge(output, new PrintStream(console, true, UTF_8));
  }
}
