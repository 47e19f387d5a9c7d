package dev.remedies.reports.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.reports.PlanFile;
import dev.remedies.reports.PlanFile.Upgraded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CulpritsTest {

  private static final String ASKS =
      "which component? One at a time; the last command compares anew:";

  @TempDir Path output;

  @BeforeEach
  void baseline() throws IOException {
    result("trixie", "A", "holds", "recovered", "2026-01-01T00:00:00Z");
    result("trixie", "B", "holds", "recovered", "2026-01-01T00:00:00Z");
    new PlanFile("trixie", "none", "1/1", Map.of(), null, null, List.of("AIT.mend", "BIT.mend"))
        .write(output);
    assertThat(Recorder.record(output, output, new PrintStream(new ByteArrayOutputStream())))
        .isZero();
    result("forky", "A", "changed", "changed: no Wasm", "2026-01-02T00:00:00Z");
    result("forky", "B", "changed", "changed: no Wasm", "2026-01-02T00:00:00Z");
    plan("debian", "crun");
  }

  @Test
  void namesTheCommandsThatTell() throws IOException {
    String answer = judge();
    assertThat(answer.strip()).startsWith("stop: no Wasm: 2 remedies of AIT, BIT");
    assertThat(answer).contains(ASKS);
    assertThat(asked(answer)).containsExactly(command("debian"), command("crun"), compareAnew(""));
    assertThat(report("upgrade.md")).contains("## Which component?", command("crun"));
    assertThat(report("upgrade.html")).contains("-Donly=crun -Dit.test=AIT,BIT");
    assertThat(report("upgrade.json")).contains("-Donly=debian -Dit.test=AIT,BIT");
  }

  /** The last command is the same comparison, or it would answer another question. */
  @Test
  void theLastCommandWaivesTheSame() throws IOException {
    Path file = output.resolve("the waivers.yaml");
    Files.writeString(
        file,
        """
        - remedy: AIT.mend
          component: crun
          version: "1"
          reason: known
          until: 2999-12-31
        """);
    System.setProperty("waivers", file.toString());
    assertThat(asked(judge()))
        .containsExactly(
            command("debian").replace("AIT,BIT", "BIT"),
            command("crun").replace("AIT,BIT", "BIT"),
            compareAnew(" -Dwaivers='" + file + "'"));
  }

  @AfterEach
  void noWaivers() {
    System.clearProperty("waivers");
  }

  @Test
  void blamesTheOneThatDoesItAlone() throws IOException {
    alone("debian", "holds", "holds");
    assertThat(judge()).contains(command("crun")).doesNotContain(command("debian"));
    alone("crun", "changed", "changed");
    assertThat(judge().strip())
        .startsWith("stop: crun alone: no Wasm: 2 remedies of AIT, BIT")
        .contains("holds -> changed (changed: no Wasm; crun alone does it)")
        .doesNotContain("which component?");
  }

  @Test
  void differentOnesAndNoneAreNamedWhereTheyStop() throws IOException {
    alone("debian", "holds", "holds");
    alone("crun", "changed", "holds");
    assertThat(judge().strip())
        .startsWith("stop: no Wasm: 2 remedies of AIT, BIT")
        .contains("AIT.mend: holds -> changed (changed: no Wasm; crun alone does it)")
        .contains("BIT.mend: holds -> changed (changed: no Wasm; no component alone does it)");
  }

  /** Else it would be blamed for what an earlier state of the suite, or of the stack, did. */
  @Test
  void aRunFromBeforeTheUpgradesIsNotAsked() throws IOException {
    alone("debian", "holds", "holds");
    Path crun = output.resolve("only/crun");
    result(crun, "forky, only crun", "A", "changed", "changed: no Wasm", "2026-01-01T00:00:00Z");
    assertThat(judge()).contains(command("crun"));
    result(crun, "today, only crun", "A", "changed", "changed: no Wasm", "2026-01-03T00:00:00Z");
    assertThat(judge()).contains(command("crun"));
  }

  /** What left no result may do it: nothing is known of that component. */
  @Test
  void halfARunIsNotAsked() throws IOException {
    alone("debian", "holds", "holds");
    alone("crun", "changed", "changed");
    Files.delete(output.resolve("only/crun/results/BIT.mend.json"));
    String half = judge();
    assertThat(half).doesNotContain("alone");
    assertThat(asked(half)).containsExactly(command("crun"), compareAnew(""));
    Files.delete(output.resolve("only/debian/plan.json"));
    assertThat(asked(judge())).containsExactly(command("debian"), command("crun"), compareAnew(""));
  }

  /** Neither is the component to blame for it, nor is it innocent. */
  @Test
  void whatWasNotSeenForCertainIsAskedAgain() throws IOException {
    alone("crun", "changed", "changed");
    alone("debian", "inconclusive", "holds");
    String unseen = judge();
    assertThat(unseen)
        .contains("AIT.mend: holds -> changed (changed: no Wasm)")
        .contains("BIT.mend: holds -> changed (changed: no Wasm; crun alone does it)");
    assertThat(asked(unseen)).containsExactly(command("debian"), compareAnew(""));

    alone("debian", "holds", "holds");
    Path unsteady = output.resolve("only/debian/results/AIT.mend.json");
    String first = "\"first\": { \"verdict\": \"changed\", \"observed\": \"changed: no Wasm\" },";
    Files.writeString(unsteady, Files.readString(unsteady).replaceFirst("\\{", "{ " + first));
    assertThat(judge()).contains("AIT.mend: holds -> changed (changed: no Wasm)");
    assertThat(asked(judge())).containsExactly(command("debian"), compareAnew(""));
  }

  @Test
  void theOnlyOneIsToBlame() throws IOException {
    plan("crun");
    assertThat(judge().strip()).startsWith("stop: crun alone: no Wasm: 2 remedies of AIT, BIT");
  }

  @Test
  void theOnlyOneIsNotToBlameForWhatWasNotSeen() throws IOException {
    plan("crun");
    result("forky", "A", "inconclusive", "inconclusive: no node", "2026-01-02T00:00:00Z");
    assertThat(judge())
        .contains("AIT.mend: holds -> inconclusive (inconclusive: no node)")
        .contains("BIT.mend: holds -> changed (changed: no Wasm; crun alone does it)");
  }

  /** The commands, without what is printed around them. */
  private static List<String> asked(String answer) {
    return answer
        .lines()
        .dropWhile(line -> !line.equals(ASKS))
        .skip(1)
        .takeWhile(line -> line.startsWith("  "))
        .toList();
  }

  private String compareAnew(String waivers) {
    return "  mvn verify -DskipITs -Dbaseline=trixie%s -Dremedies.output='%s'"
        .formatted(waivers, output);
  }

  private String command(String component) {
    return ("  mvn verify -Dstack=forky.yaml -Dbaseline=trixie -Donly=%s -Dit.test=AIT,BIT"
            + " -Dremedies.output='%s'")
        .formatted(component, output.resolve("only").resolve(component));
  }

  private void plan(String... components) throws IOException {
    Upgraded upgrade = new Upgraded("forky.yaml", List.of(components));
    new PlanFile("forky", "none", "1/1", Map.of(), null, upgrade, List.of("AIT.mend", "BIT.mend"))
        .write(output);
  }

  private void alone(String component, String a, String b) throws IOException {
    Path folder = output.resolve("only").resolve(component);
    String stack = "forky, only " + component;
    result(folder, stack, "A", a, a + ": no Wasm", "2026-01-03T00:00:00Z");
    result(folder, stack, "B", b, b + ": no Wasm", "2026-01-03T00:00:00Z");
    new PlanFile(stack, "none", "1/1", Map.of(), null, null, List.of("AIT.mend", "BIT.mend"))
        .write(folder);
  }

  private void result(String stack, String name, String verdict, String observed, String at)
      throws IOException {
    result(output, stack, name, verdict, observed, at);
  }

  private static void result(
      Path folder, String stack, String name, String verdict, String observed, String at)
      throws IOException {
    Path results = Files.createDirectories(folder.resolve("results"));
    Files.writeString(
        results.resolve(name + "IT.mend.json"),
        """
        { "case": "%sIT", "remedy": "mend", "section": "11.2", "verdict": "%s", "works": true,
          "observed": "%s", "mutant": "none", "stack": { "stack": "%s", "crun": "1" }, "startedAt": "%s",
          "phases": [] }
        """
            .formatted(name, verdict, observed, stack, at));
  }

  private String report(String name) throws IOException {
    return Files.readString(output.resolve("report").resolve(name));
  }

  private String judge() throws IOException {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(console, true, UTF_8);
    assertThat(UpgradeGate.judge(output, output, "trixie", print)).isEqualTo(1);
    return console.toString(UTF_8);
  }
}
