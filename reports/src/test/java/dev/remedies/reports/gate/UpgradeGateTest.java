package dev.remedies.reports.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.reports.PlanFile;
import dev.remedies.reports.Provenance;
import dev.remedies.reports.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UpgradeGateTest {

  private static final List<String> REMEDIES =
      List.of("declareMorePages", "processInChunks", "raisePageLimit", "raisePodMemoryLimit");

  @TempDir Path folder;

  /** The real results of Debian forky's crun 1.28, which has no Wasm. */
  @Test
  void stopsAnUpgradeAndSaysWhyInTheFirstLine() throws IOException {
    baseline();
    Runs.lay("forky", folder);
    Printed printed = judge("trixie");
    assertThat(printed.code()).isEqualTo(1);
    String answer =
        "stop: crun 1.28 on the node is built without Wasm (no +WASM in crun --version):"
            + " 4 remedies of OutOfBoundsMemoryAccessIT";
    assertThat(printed.text().strip().lines().findFirst()).hasValue(answer);
    assertThat(printed.text())
        .contains("  crun: 1.21 +WASM:wasmedge -> 1.28 +SYSTEMD")
        .contains("stops  11.2.4 OutOfBoundsMemoryAccessIT.processInChunks: holds -> changed (");
    assertThat(report("upgrade.md")).startsWith("**" + answer);
    assertThat(report("upgrade.html"))
        .contains("class=\"answer stop\"", answer, "<tr class=\"changed\">", "\"verdicts.html\"")
        .doesNotContain("http://", "https://", " th:");
  }

  @Test
  void namesWhatWasSeenBeforeWhatWasNotRun() throws IOException {
    Recording.of(Runs.real("trixie-1")).write(folder);
    Runs.lay("forky", folder);
    assertThat(judge("trixie").text().strip().lines().findFirst())
        .hasValueSatisfying(
            line ->
                assertThat(line)
                    .startsWith("stop: crun 1.28 on the node is built without Wasm")
                    .contains("; and 35 remedies more for other reasons; 1 of 1 case has no ref"));
  }

  @Test
  void letsAnUpgradePassWithoutADifference() throws IOException {
    Runs.lay("forky", folder);
    Recording same = Recording.of(Runs.real("forky"));
    new Recording(same.format(), "trixie", null, same.components(), same.cases(), null)
        .write(folder);
    Printed printed = judge("trixie");
    assertThat(printed.code()).isZero();
    assertThat(printed.text())
        .contains("safe: forky does what trixie does: 4 remedies compared, no difference");
    assertThat(report("upgrade.html")).contains("class=\"answer safe\"", "No difference.");
  }

  @Test
  void saysHowManyCasesNothingIsKnownOf() throws IOException {
    Runs.lay("forky", folder);
    new Recording(1, "trixie", null, Map.of(), List.of(), null).write(folder);
    assertThat(judge("trixie").text().strip().lines().findFirst())
        .hasValueSatisfying(
            line ->
                assertThat(line)
                    .endsWith("; 1 of 1 case has no reference: OutOfBoundsMemoryAccessIT"));
  }

  /** Every key that the schema requires is there, and no other. */
  @Test
  void answersPipelinesAsTheSchemaSays() throws IOException {
    baseline();
    Runs.lay("forky", folder);
    judge("trixie");
    JsonNode answer = JsonMapper.shared().readTree(report("upgrade.json"));
    JsonNode schema =
        JsonMapper.shared().readTree(UpgradeGate.class.getResourceAsStream("upgrade.schema.json"));
    assertIs(schema, answer);
    assertThat(answer.path("safe").asBoolean()).isFalse();
    assertThat(answer.path("line").asString()).startsWith("stop: crun 1.28");
    assertThat(answer.path("components")).isNotEmpty();
    assertThat(answer.path("differences")).isNotEmpty();
    JsonNode kinds = schema.at("/properties/differences/items/properties/kind/enum");
    assertThat(kinds.valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(
            Stream.of(Difference.Kind.values()).map(Difference.Kind::title).toList());
  }

  private static void assertIs(JsonNode schema, JsonNode value) {
    if (schema.path("type").asString().equals("object")) {
      assertThat(value.propertyNames())
          .containsExactlyInAnyOrderElementsOf(
              schema.path("required").valueStream().map(JsonNode::asString).toList())
          .containsExactlyInAnyOrderElementsOf(schema.path("properties").propertyNames());
      schema.path("properties").forEachEntry((key, of) -> assertIs(of, value.path(key)));
    }
    value.valueStream().forEach(item -> assertIs(schema.path("items"), item));
  }

  @Test
  void saysInOneLineWhatCannotBeCompared() throws IOException {
    assertThat(judge("trixie").code()).isEqualTo(2);
    assertThat(judge("trixie").text()).contains("trixie.json is not there: record the stack");
    baseline();
    assertThat(judge("trixie").text()).contains("there is no run to compare");
    Runs.lay("trixie-1", folder);
    assertThat(judge("trixie").text()).contains("the run is one of trixie itself");
    Files.writeString(folder.resolve("trixie.json"), "{ \"format\": 0 }");
    assertThat(judge("trixie").text()).contains("no recorded run of this version");
    Files.writeString(folder.resolve("trixie.json"), "nothing");
    assertThat(judge("trixie").text()).contains("is no recorded run: ");
    assertThat(judge("trixie").text().strip().lines()).hasSize(1);
    assertThat(judge("trixie").code()).isEqualTo(2);
  }

  /** Its pages show the first run: the others may be red. */
  @Test
  void aRunOfSeveralRoundsIsNotCompared() throws IOException {
    baseline();
    Runs.lay("forky", folder);
    Files.createDirectories(folder.resolve("rounds/2"));
    Printed printed = judge("trixie");
    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.text().lines())
        .containsExactly(
            "upgrade gate: each remedy was run several times, -Drepeat: that is nothing to compare,"
                + " run it once");
  }

  @Test
  void anArmWithoutReferenceAndWithoutResultIsNotLost() throws IOException {
    baseline();
    Runs.lay("forky", folder);
    plan("NewIT.mend", "NewIT.other");
    Printed printed = judge("trixie");
    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.text().lines())
        .containsExactly("upgrade gate: left no result: NewIT.mend, NewIT.other: run it again");
  }

  /** With a reference, what left no result is a difference like others. */
  @Test
  void anArmWithoutResultThatTheBaselineHasStops() throws IOException {
    baseline();
    Runs.lay("forky", folder);
    Files.delete(folder.resolve("results/OutOfBoundsMemoryAccessIT.raisePageLimit.json"));
    plan();
    Printed printed = judge("trixie");
    assertThat(printed.code()).isEqualTo(1);
    assertThat(printed.text())
        .contains(
            "stops  11.2.4 OutOfBoundsMemoryAccessIT.raisePageLimit: does not hold, as recorded -> -");
  }

  private void plan(String... more) throws IOException {
    List<String> remedies =
        Stream.concat(REMEDIES.stream().map("OutOfBoundsMemoryAccessIT."::concat), Stream.of(more))
            .toList();
    new PlanFile("forky", "none", "1/1", Map.of(), null, null, remedies).write(folder);
  }

  @Test
  void aRecordedRunIsReadAsItWasWritten() throws IOException {
    Recording recording = Recording.of(Runs.real("trixie-1"));
    recording.write(folder);
    assertThat(Recording.read(folder.resolve("trixie.json"))).isEqualTo(recording);
    assertThat(Files.readString(folder.resolve("trixie.json")))
        .doesNotContain("kernel", "startedAt", "evidence", "T00:", "192.168.");
  }

  @Test
  void saysWhereTheBaselineIsFrom() throws IOException {
    Runs.lay("forky", folder);
    baseline();
    assertThat(judge("trixie").text())
        .contains("from trixie, recorded before runs told where they are from, to forky:");
    Recording old = Recording.read(folder.resolve("trixie.json"));
    old.with(new Provenance("0123456789abcdef", true, "4 cores", "2026-11-01"), Optional.empty())
        .write(folder);
    assertThat(judge("trixie").text())
        .contains(
            "from trixie, recorded on 2026-11-01 of commit 0123456789ab and what was in no commit, on"
                + " 4 cores, to forky:");
    assertThat(report("upgrade.html")).contains("recorded on 2026-11-01 of commit");
  }

  private void baseline() throws IOException {
    List<Recording.Treatment> remedies =
        REMEDIES.stream()
            .map(name -> new Recording.Treatment(name, verdict(name), "seen", 2.0, null))
            .toList();
    Recording.Case one =
        new Recording.Case("OutOfBoundsMemoryAccessIT", "11.2.4", Map.of(), remedies);
    new Recording(1, "trixie", null, Map.of("crun", "1.21 +WASM:wasmedge"), List.of(one), null)
        .write(folder);
  }

  private static Verdict verdict(String remedy) {
    return remedy.startsWith("raise") ? Verdict.DOES_NOT_HOLD : Verdict.HOLDS;
  }

  private String report(String name) throws IOException {
    return Files.readString(folder.resolve("report").resolve(name));
  }

  private Printed judge(String stack) throws IOException {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    int code = UpgradeGate.judge(folder, folder, stack, new PrintStream(console, true, UTF_8));
    return new Printed(code, console.toString(UTF_8));
  }

  private record Printed(int code, String text) {}
}
