package dev.remedies.reports.gate;

import static dev.remedies.reports.Verdict.CHANGED;
import static dev.remedies.reports.Verdict.HOLDS;
import static dev.remedies.reports.Verdict.INCONCLUSIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remedies.reports.Result;
import dev.remedies.reports.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WaiversTest {

  private static final String GOOD =
      """
      # Known to the team.
      - remedy: CaseIT.r
        component: crun
        version: "1.28"
        reason: our modules
          run elsewhere
        until: 2030-12-31
      """;

  private static final LocalDate LAST_DAY = LocalDate.of(2030, 12, 31);

  @TempDir Path folder;

  @Test
  void waivedIsNeitherStoppedNorPassed() throws IOException {
    Comparison comparison = compare(GOOD, LAST_DAY, fails("r"));
    assertThat(comparison.differences())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.stops()).isFalse();
              assertThat(it.verdict()).isEqualTo("waived");
              assertThat(it.seen())
                  .isEqualTo(
                      "waived until 2030-12-31, with crun 1.28: our modules run elsewhere; changed: no"
                          + " Wasm");
            });
    Answer answer = Answer.to(comparison);
    assertThat(answer.safe()).isTrue();
    assertThat(answer.kind()).isEqualTo("waived");
    assertThat(answer.line())
        .isEqualTo(
            "waived: 1 remedy of CaseIT; but for that new does what old does: 1 remedy"
                + " compared, no difference");
    Upgrade upgrade = Upgrade.of(comparison);
    assertThat(MarkdownUpgrade.of(upgrade)).contains("| **waived** | 11.7.1 | CaseIT.r |");
    assertThat(JsonUpgrade.of(upgrade)).contains("\"waived\" : \"waived until 2030-12-31");
  }

  @Test
  void whatIsNotWaivedStillStops() throws IOException {
    Answer answer = Answer.to(compare(GOOD, LAST_DAY, fails("r"), fails("s")));
    assertThat(answer.safe()).isFalse();
    assertThat(answer.line()).isEqualTo("stop: no Wasm: 1 remedy of CaseIT; and 1 remedy waived");
  }

  @Test
  void oneThatHasEndedIsAnError() {
    assertThatThrownBy(() -> compare(GOOD, LAST_DAY.plusDays(1), fails("r")))
        .isInstanceOf(Unusable.class)
        .hasMessage("w.yaml:2: the waiver of CaseIT.r ended on 2030-12-31: remove it, or renew it");
  }

  @Test
  void oneThatIsForNothingIsAnError() {
    assertThatThrownBy(() -> compare(GOOD, LAST_DAY, Runs.of("new", "r", HOLDS, "", 1.0, 1.0)))
        .isInstanceOf(Unusable.class)
        .hasMessage(
            "w.yaml:2: the waiver of CaseIT.r is not used, it does not stop this upgrade: remove"
                + " it");
    assertThatThrownBy(() -> compare(GOOD.replace("1.28", "1.27"), LAST_DAY, fails("r")))
        .hasMessage(
            "w.yaml:2: the waiver of CaseIT.r is for crun 1.27, and this run has 1.28: remove it, or"
                + " waive that");
    assertThatThrownBy(() -> compare(GOOD.replace("crun", "cruns"), LAST_DAY, fails("r")))
        .hasMessage("w.yaml:2: cruns is no component of this run: use one of crun, k3s");
  }

  @Test
  void whatNobodySawIsNotWaived() {
    String line =
        "w.yaml:2: CaseIT.r was not seen to fail: run it again, a waiver is for what was seen";
    Result unseen = Runs.of("new", "r", INCONCLUSIVE, "", null, null);
    assertThatThrownBy(() -> compare(GOOD, LAST_DAY, unseen)).hasMessage(line);
    assertThatThrownBy(() -> compare(GOOD, LAST_DAY, fails("s"))).hasMessage(line);
    Result once = again(new Result.First(INCONCLUSIVE, "inconclusive: no node", null));
    assertThatThrownBy(() -> compare(GOOD, LAST_DAY, once)).hasMessage(line);
  }

  @Test
  void whatWasSeenInOneOfTwoRunsIsWaived() throws IOException {
    Result once = again(new Result.First(CHANGED, "changed: no Wasm", null));
    assertThat(Answer.to(compare(GOOD, LAST_DAY, once)).kind()).isEqualTo("waived");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          - remedy: CaseIT.r  | - remedi: CaseIT.r         | 2: remedi is not known: use remedy, component, version, reason, until
          - remedy: CaseIT.r  | - remedy: CaseIT           | 2: CaseIT is no remedy: write it like CaseIT.method
          component: crun     | component:                 | 3: component takes one value: write it behind the key
          component: crun     | component: [crun]          | 3: component takes one value: write it behind the key
          until: 2030-12-31   | component: k3s             | 7: component is there twice: leave one of them out
          until: 2030-12-31   | until: 31.12.2030          | 7: until: 31.12.2030 is no date: write it like 2030-12-31
          until: 2030-12-31   | ''                         | 2: the waiver has no until: write it
          - remedy: CaseIT.r  | - some                     | 3: not YAML: mapping values are not allowed here
          '# Known to the team.'| a: list                    | 2: not YAML: expected <block end>, but found '-'
          '# Known to the team.'| - some                     | 1: no waiver: write remedy, component, version, reason, until
          """)
  void aBadFileIsOneLine(String good, String bad, String line) {
    assertThatThrownBy(() -> compare(GOOD.replace(good, bad), LAST_DAY, fails("r")))
        .isInstanceOf(Unusable.class)
        .hasMessage("w.yaml:" + line);
  }

  @Test
  void neitherIsOneThatHasNoWaiver() {
    assertThatThrownBy(() -> compare("", LAST_DAY, fails("r")))
        .hasMessage("w.yaml:1: no list: begin each waiver with - remedy:");
    assertThatThrownBy(() -> compare(GOOD + GOOD, LAST_DAY, fails("r")))
        .hasMessage("w.yaml:9: CaseIT.r is waived above: leave one of them out");
    assertThatThrownBy(() -> Waivers.read("no.yaml", folder))
        .hasMessage("-Dwaivers=no.yaml: there is no such file in " + folder);
  }

  @Test
  void editorsAreToldTheSame() throws IOException {
    JsonNode schema =
        JsonMapper.shared().readTree(Waiver.class.getResourceAsStream("waivers.schema.json"));
    assertThat(schema.at("/items/properties").propertyNames())
        .containsExactlyElementsOf(WaiverFile.KEYS);
    assertThat(schema.at("/items/required").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(WaiverFile.KEYS);
  }

  private static Result again(Result.First first) {
    return Runs.again("new", HOLDS, "recovered", 1.0, first);
  }

  private static Result fails(String remedy) {
    return Runs.of("new", remedy, CHANGED, "changed: no Wasm", 1.0, null);
  }

  private Comparison compare(String waivers, LocalDate today, Result... candidate)
      throws IOException {
    Files.writeString(folder.resolve("w.yaml"), waivers);
    Recording baseline = Recording.of(List.of(Runs.of("old", "r", HOLDS, "", 1.0, 1.0)));
    return new Comparison(
        baseline, List.of(candidate), new Waivers(WaiverFile.read("w.yaml", folder), today));
  }
}
