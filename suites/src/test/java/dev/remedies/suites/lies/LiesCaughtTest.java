package dev.remedies.suites.lies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiesCaughtTest {

  private static final String SIX = "CuresForSixSecondsIT.serveForAWhile";
  private static final String CONTROL = "CuresForSixSecondsIT.untreated";
  private static final String DISABLED = "ArmDisabledIT.pray";

  @TempDir Path output;
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();

  @Test
  void aLieIsCaughtByTheWorstOfItsArmsForTheRightReason() throws IOException {
    plan(SIX, CONTROL);
    result(SIX, "changed", "the recovery does not last: gone");
    result(CONTROL, "holds", "the symptom stays");

    assertThat(judge(CuresForSixSecondsIT.class)).isZero();
    assertThat(said()).contains("caught   CuresForSixSecondsIT", "1 of 1 lies caught");
  }

  @Test
  void aLieThatIsBelievedIsRed() throws IOException {
    plan(SIX, CONTROL);
    result(SIX, "holds", "recovered in 1 s");
    result(CONTROL, "holds", "the symptom stays");

    assertThat(judge(CuresForSixSecondsIT.class)).isEqualTo(1);
    assertThat(said()).contains("BELIEVED CuresForSixSecondsIT", "recovered in 1 s", "0 of 1");
  }

  @Test
  void anotherReasonAndAnotherVerdictDoNotCount() throws IOException {
    plan(SIX);
    result(SIX, "changed", "crun on the node is built without Wasm");
    assertThat(judge(CuresForSixSecondsIT.class)).isEqualTo(1);
    result(SIX, "inconclusive", "the recovery does not last");
    assertThat(judge(CuresForSixSecondsIT.class)).isEqualTo(1);
  }

  @Test
  void anArmWithoutResultIsTheWorst() throws IOException {
    plan(SIX, CONTROL, DISABLED);
    result(SIX, "changed", "the recovery does not last");
    assertThat(judge(CuresForSixSecondsIT.class)).isEqualTo(1);
    assertThat(judge(ArmDisabledIT.class)).isZero();
  }

  @Test
  void aLieThatWasNotRunIsRed() throws IOException {
    plan();
    assertThat(judge(ArmDisabledIT.class)).isEqualTo(1);
    assertThat(said()).contains("it was not run");
  }

  @Test
  void noRunIsOneLine() {
    assertThat(judge(ArmDisabledIT.class)).isEqualTo(2);
    assertThat(said()).hasLineCount(1).contains("plan.json");
  }

  private int judge(Class<?> lie) {
    return LiesCaught.judge(
        output, List.of(lie), new PrintStream(console, true, StandardCharsets.UTF_8));
  }

  private String said() {
    return console.toString(StandardCharsets.UTF_8);
  }

  private void plan(String... arms) throws IOException {
    String names = String.join("\", \"", arms);
    Files.writeString(
        output.resolve("plan.json"),
        "{\"remedies\": [" + (arms.length == 0 ? "" : "\"" + names + "\"") + "]}");
  }

  private void result(String arm, String verdict, String observed) throws IOException {
    Files.writeString(
        Files.createDirectories(output.resolve("results")).resolve(arm + ".json"),
        "{\"verdict\": \"%s\", \"observed\": \"%s\", \"watched\": 10.0}"
            .formatted(verdict, observed));
  }
}
