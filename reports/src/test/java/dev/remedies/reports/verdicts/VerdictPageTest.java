package dev.remedies.reports.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.reports.Sources;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerdictPageTest {

  @TempDir Path folder;
  private RunFolder run;
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();

  @BeforeEach
  void aRun() throws IOException {
    run = new RunFolder(folder);
  }

  @Test
  void thePageCallsNobodyAndEscapesWhatTheRunLeft() throws IOException {
    run.record(
        "PlugIT",
        "plug",
        "claim",
        "1.1/fix-1",
        "verdict",
        "changed",
        "because",
        "it `<i>` was",
        "observed",
        "changed: <script>alert(1)</script>",
        "error",
        "\"><img src=x>",
        "evidence",
        List.of("evidence/PlugIT.plug/logs & more.txt", "javascript:alert(1)", "evidence/../.."));

    assertThat(write()).isZero();
    assertThat(html())
        .contains("Nothing is &lt;b&gt;heard&lt;/b&gt;")
        .contains(">&lt;script&gt;alert(1)&lt;/script&gt;<")
        .contains("<code>&lt;i&gt;</code>")
        .contains("href=\"../evidence/PlugIT.plug/logs%20&amp;%20more.txt\"")
        .contains("mvn verify -Dstack=trixie -Dit.test=PlugIT#plug")
        .doesNotContain("<script>alert", "<img", "javascript:", "\"../evidence/..")
        .doesNotContain("https://", " src=\"", "url(", "@import", " th:");
  }

  @Test
  void thePagesAreLinkedWhereBothWereMade() throws IOException {
    write();
    assertThat(html()).doesNotContain("index.html");

    Files.writeString(run.output.resolve("report/index.html"), "<html/>");
    write();
    assertThat(html()).contains("href=\"index.html\"").doesNotContain("upgrade.html");
  }

  @Test
  void aRunThatIsComparedLinksToTheDifference() throws IOException {
    assertThat(write(true)).isZero();
    assertThat(html()).contains("href=\"upgrade.html\"");
  }

  @Test
  void aRunWithoutResultsIsAPageOnWhichNothingWasRun() throws IOException {
    Files.delete(run.output.resolve("results"));

    assertThat(write()).isZero();
    assertThat(html()).contains("no case was run").doesNotContain("To look at");
    assertThat(markdown()).contains("0 of the guide's 8 claims").contains("| not run | 6 | 1 |");
  }

  @Test
  void whatARunAndARemedyCostIsOnThePage() throws IOException {
    Map<String, Object> cost = Map.of("seconds", 61.5, "coreSeconds", 11.34, "commands", 40);
    run.record("PlugIT", "plug", "claim", "1.1/fix-1", "cost", cost);
    Files.writeString(
        run.output.resolve("cost.json"), "{\"cases\": {\"coreSeconds\": {\"K3s\": 33}}}");

    assertThat(write()).isZero();
    assertThat(html())
        .contains("What the run cost")
        .contains("<li>cost: 33 core-seconds, 33.0 a remedy: K3s 33</li>")
        .contains("cost <b>11.3 core-seconds in 62 s, 40 commands</b>");
    assertThat(json()).doesNotContain("core");
  }

  @Test
  void aMutantsRunSaysSo() throws IOException {
    run.record("PlugIT", "plug", "mutant", "no-fault", "noticed", true, "verdict", "inconclusive");

    assertThat(write()).isZero();
    assertThat(html()).contains("-Dmutant=no-fault").doesNotContain("To look at");
    assertThat(markdown()).contains("no-fault: it tells of the tests, not of the guide.");
  }

  @Test
  void whatCannotBeReadIsOneLine() throws IOException {
    Files.writeString(run.output.resolve("results/Broken.json"), "{");
    assertThat(write()).isEqualTo(2);
    assertThat(printed()).contains("Broken.json is no result record: ").hasLineCount(1);

    console.reset();
    Files.writeString(run.guide, "none");
    assertThat(write()).isEqualTo(2);
    assertThat(printed()).contains("guide.yaml is no guide: ").hasLineCount(1);
    assertThat(run.output.resolve("report")).doesNotExist();
  }

  @Test
  void whatIsBadComesFirstInMarkdown() throws IOException {
    run.record("PlugIT", "plug", "claim", "1.1/fix-1")
        .record("FuseIT", "mend", "verdict", "changed", "observed", "changed: a | b\nc <d>");

    write();
    assertThat(markdown())
        .contains("- **changed** FuseIT.mend (own): a \\| b c &lt;d>\n")
        .contains("| 1.1 | Nothing is &lt;b>heard&lt;/b> | 3 |");
    assertThat(markdown().indexOf("FuseIT")).isLessThan(markdown().indexOf("## Claims"));
  }

  @Test
  void theJsonIsTheSameForTheSameRunInWhateverOrder() throws IOException {
    Map<String, String> step = RunFolder.step("1.1/diagnosis-1", "holds", "reveals");
    run.record("PlugIT", "plug", "claim", "1.1/fix-1", "watched", 4.5, "diagnoses", List.of(step))
        .record("FuseIT", "mend", "verdict", "changed");

    write();
    JsonNode json = JsonMapper.shared().readTree(json());
    assertThat(json.get("stack").asString()).isEqualTo("trixie");
    assertThat(json.get("components").get("k3s").asString()).isEqualTo("v1.31");
    assertThat(json.get("remedies").findValuesAsString("case")).containsExactly("FuseIT", "PlugIT");
    JsonNode plug = json.get("remedies").get(1);
    assertThat(plug.get("claim").asString()).isEqualTo("1.1/fix-1");
    assertThat(plug.get("timeToSymptom").asDouble()).isEqualTo(1.0);
    assertThat(plug.get("watched").asDouble()).isEqualTo(4.5);
    assertThat(json.get("diagnoses").get(0).get("verdict").asString()).isEqualTo("holds");
    assertThat(json.get("counts").get("guide").get("not-run").asInt()).isEqualTo(2);
    assertThat(json()).doesNotContain("2026-01-01");
  }

  @Test
  void whatACommandPrintedInThreeStatesStandsSideBySideWithWhatDiffers() throws IOException {
    Map<String, String> step =
        Map.of(
            "claim",
            "1.1/diagnosis-1",
            "command",
            "ls plug",
            "verdict",
            "does not hold, as recorded",
            "observed",
            "does not reveal",
            "healthy",
            "in 1s\nwarm",
            "broken",
            "out <>\nwarm");
    run.record("PlugIT", "untreated", "arm", "untreated", "diagnoses", List.of(step))
        .record("PlugIT", "plug", "cured", Map.of("1.1/diagnosis-1", "in 9s\nwarm"));

    write();
    assertThat(html())
        .contains("prints something else than when healthy")
        .contains("<mark>out &lt;&gt;</mark>", "<span>warm</span>", "in 9s\nwarm")
        .contains("Not there while broken", "<span>in 1s</span>");
  }

  @Test
  void theCorrectedGuideHasWhatIsSeenItsCauseWhatCuresAndWhatDoesNot() throws IOException {
    Map<String, Object> names =
        Map.of(
            "claim",
            "1.1/diagnosis-1",
            "command",
            "ls plug",
            "verdict",
            "holds",
            "names",
            List.of("out <>"),
            "healthy",
            "in",
            "broken",
            "out <>");
    run.record("PlugIT", "untreated", "arm", "untreated", "diagnoses", List.of(names))
        .record("PlugIT", "plugItIn", "claim", "1.1/fix-1", "timeToRecover", 4.5)
        .record(
            "PlugIT",
            "shout",
            "works",
            false,
            "verdict",
            "does not hold, as recorded",
            "because",
            "it is `deaf`");

    write();
    assertThat(beside("guide.html"))
        .contains("<code>ls plug</code>", "<span>out &lt;&gt;</span>")
        .contains("fix-1: ", "plug it in", "4.5 s")
        .contains("<del>shout</del>", "<code>deaf</code>")
        .contains("verdicts.html#case-PlugIT", "names the cause in 1 of 1 case");
    assertThat(beside("guide.md"))
        .contains("| ls plug: out &lt;> |")
        .contains("fix-1: plug it in, 4.5 s | shout: it is 'deaf' |");
  }

  @Test
  void oneIsNotSpokenOfAsMany() throws IOException {
    run.record("PlugIT", "plug", "claim", "1.1/fix-1");

    write();
    assertThat(html()).contains("1 case with 1 remedy<").doesNotContain("1 cases", "1 remedies");
    assertThat(beside("guide.html")).contains("1 cause, 1 remedy<");
    assertThat(markdown()).doesNotContain("1 cases", "1 remedies");
  }

  @Test
  void whatIsSetInK3sIsALineForEachKeyBelowTheVersions() throws IOException {
    String settings = "a-arg: - port=0 - web=0 b-arg: - x=1";
    run.record("PlugIT", "plug", "stack", Map.of("K3s settings", settings, "k3s", "v1"))
        .record("FuseIT", "mend", "stack", Map.of("K3s settings", settings + " c-arg+: - y=2s"));

    write();
    assertThat(html())
        .containsSubsequence(
            "<dt>k3s</dt>",
            "<dt>K3s settings</dt>",
            ">a-arg: port=0, web=0</code>",
            ">b-arg: x=1</code>",
            ">c-arg+: y=2s</code>")
        .containsOnlyOnce("b-arg");
  }

  @Test
  void whatCuresComesFirstAndARemedyOfOursUnderItsCause() throws IOException {
    String no = "does not hold, as recorded";
    run.record("PlugIT", "aaa", "cause", "1.1/cause-1", "verdict", no, "because", "no")
        .record("PlugIT", "plugItIn", "cause", "1.1/cause-1", "timeToRecover", 4.5)
        .record("PlugIT", "untreated", "arm", "untreated", "cause", "1.1/cause-1", "claim", null);

    write();
    String text = words(html());
    assertThat(text)
        .containsSubsequence(
            "Causes, and what cures them",
            "The plug is out. cured by: plug it in (4.5 s)",
            ".plugItIn own",
            ".aaa own",
            ".untreated",
            "Claims",
            "1.1/cause-1 The plug is out.",
            "Remedies of ours for it",
            ".plugItIn own",
            "1.1/cause-2");
  }

  @Test
  void afterAPartialRunWhatWasRunComesFirst() throws IOException {
    Files.writeString(
        run.guide,
        "- {id: '0.1', title: Before, chapter: dark, claims: [{id: 0.1/fix-1, kind: fix, text:"
            + " Go}]}\n"
            + RunFolder.GUIDE);
    run.record("PlugIT", "plug", "claim", "1.1/fix-1");

    write();
    assertThat(html())
        .containsSubsequence("id=\"s-1.1\"", "<summary>What was not run", "id=\"s-0.1\"");
  }

  @Test
  void whatFaultAndRemedyDidIsShown() throws IOException {
    Path source = folder.resolve("suites/src/test/java/sound/PlugIT.java");
    Files.createDirectories(source.getParent());
    Files.writeString(
        source,
        """
        final class PlugIT implements FailureCase {
          @Override
          public void fault(Cluster cluster) {
            cluster.apply("fault.yaml");
          }

          @Remedy(claim = "own")
          void plug(Cluster cluster) {
            cluster.kubectl("delete <plug>");
          }
        }
        """);
    Path manifest = folder.resolve("manifests/sound/plug/fault.yaml");
    Files.createDirectories(manifest.getParent());
    Files.writeString(manifest, "kind: Plug\n");
    run.record("PlugIT", "plug");

    write();
    assertThat(html())
        .containsSubsequence(
            "What the fault does",
            "cluster.apply(&quot;fault.yaml&quot;);",
            "# manifests/sound/plug/fault.yaml\nkind: Plug",
            "What it does",
            "cluster.kubectl(&quot;delete &lt;plug&gt;&quot;);")
        .doesNotContain("What the symptom is");
  }

  @Test
  void whatIsSeenAndWhatIsRecordedAreTwoSentences() throws IOException {
    run.record("PlugIT", "plug", "observed", "not recovered", "because", "it is `deaf`");

    write();
    assertThat(words(html())).contains("Seen: not recovered. Recorded: it is deaf.");
  }

  @Test
  void evidenceIsSaidToBeInOtherFiles() throws IOException {
    List<String> evidence = List.of("evidence/PlugIT.plug/logs.txt");
    run.record("PlugIT", "plug", "verdict", "changed", "evidence", evidence);

    write();
    assertThat(words(html()))
        .contains("files of the run's folder evidence/PlugIT.plug , which are not in this one");
  }

  /** As a reader has it. */
  private static String words(String html) {
    return html.replaceAll("<[^>]*>", " ")
        .replace("&#39;", "'")
        .replaceAll("\\s+", " ")
        .replaceAll(" (?=[.])", "");
  }

  @Test
  void whatNoCaseCanMeasureIsSaidWhereTheClaimIs() throws IOException {
    Files.writeString(
        run.guide,
        RunFolder.GUIDE.replace(
            "command: ls plug", "command: ls plug, note: Plugs are `retired`."));
    Map<String, String> step = RunFolder.step("1.1/diagnosis-1", "holds", "reveals");
    run.record("PlugIT", "plug", "claim", "1.1/fix-1", "diagnoses", List.of(step));

    write();
    assertThat(html()).contains("Plugs are <code>retired</code>");
    assertThat(beside("guide.html")).contains("Plugs are <code>retired</code>");
    assertThat(beside("guide.md")).contains("Note on ls plug: Plugs are 'retired'.");
  }

  private String beside(String page) throws IOException {
    return Files.readString(VerdictPage.in(run.output).resolveSibling(page));
  }

  private int write() throws IOException {
    return write(false);
  }

  private int write(boolean upgrade) throws IOException {
    return VerdictPage.write(
        run.output,
        run.guide,
        upgrade,
        new Sources(folder),
        new PrintStream(console, true, StandardCharsets.UTF_8));
  }

  private String printed() {
    return console.toString(StandardCharsets.UTF_8);
  }

  private String html() throws IOException {
    return Files.readString(VerdictPage.in(run.output));
  }

  private String markdown() throws IOException {
    return Files.readString(run.output.resolve("report/verdicts.md"));
  }

  private String json() throws IOException {
    return Files.readString(run.output.resolve("report/verdicts.json"));
  }
}
