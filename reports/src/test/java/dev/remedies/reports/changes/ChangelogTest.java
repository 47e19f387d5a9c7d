package dev.remedies.reports.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangelogTest {

  private static final String OLD =
      """
      {"components": {"crun": "1.21", "k3s": "v1.31"}, "cases": [
        {"case": "AIT", "diagnoses": {"1/diagnosis-1": "reveals"}, "remedies": [
          {"remedy": "mend", "verdict": "holds", "timeToRecover": 1.0},
          {"remedy": "pray", "verdict": "does not hold, as recorded"}]},
        {"case": "GoneIT", "diagnoses": {}, "remedies": [{"remedy": "x", "verdict": "holds"}]}]}
      """;

  private static final String NEW =
      """
      {"components": {"crun": "1.28", "k3s": "v1.31"}, "cases": [
        {"case": "AIT", "diagnoses": {"1/diagnosis-1": "does not reveal"}, "remedies": [
          {"remedy": "mend", "verdict": "does not hold, as recorded"},
          {"remedy": "patch", "verdict": "holds"},
          {"remedy": "pray", "verdict": "does not hold, as recorded"}]},
        {"case": "NewIT", "diagnoses": {}, "remedies": [{"remedy": "x", "verdict": "holds"}]}]}
      """;

  private final ByteArrayOutputStream console = new ByteArrayOutputStream();

  @TempDir Path folder;
  private Path recorded;

  @BeforeEach
  void aRun() throws IOException {
    recorded = Files.writeString(folder.resolve("trixie.json"), OLD);
  }

  @Test
  void whatChangedIsListed() throws Exception {
    Path later = Files.writeString(folder.resolve("later.json"), NEW);

    assertThat(print(recorded + "," + later)).isZero();
    assertThat(printed())
        .isEqualTo(
            """
            # What changed in the verdicts

            1 new case: NewIT.

            1 gone case: GoneIT.

            ## Verdicts

            | remedy | before | after |
            | --- | --- | --- |
            | AIT.mend | holds | does not hold, as recorded |
            | AIT.patch | - | holds |

            ## Diagnosis steps

            | step | before | after |
            | --- | --- | --- |
            | AIT 1/diagnosis-1 | reveals | does not reveal |

            ## Versions

            | part | before | after |
            | --- | --- | --- |
            | crun | 1.21 | 1.28 |
            """);
  }

  @Test
  void timesAreNoChange() throws Exception {
    Path later = folder.resolve("later.json");
    Files.writeString(later, OLD.replace("\"timeToRecover\": 1.0", "\"timeToRecover\": 9.0"));

    assertThat(print(recorded + "," + later)).isZero();
    assertThat(printed()).contains("Nothing: the same");
  }

  @Test
  void aCommitIsComparedWithTheFileAsItIs() throws Exception {
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-qm", "Record");
    Files.writeString(recorded, NEW);

    assertThat(print("HEAD")).isZero();
    assertThat(printed()).contains("| AIT.mend | holds | does not hold, as recorded |");
  }

  @Test
  void whatIsNoVersionIsOneLine() throws Exception {
    Path text = Files.writeString(folder.resolve("none.json"), "{}");

    assertThat(print("1,2,3")).isEqualTo(2);
    assertThat(print(",")).isEqualTo(2);
    assertThat(print("HEAD,")).isEqualTo(2);
    assertThat(print(" ,HEAD")).isEqualTo(2);
    assertThat(print("no-such-commit")).isEqualTo(2);
    assertThat(print(text + "")).isEqualTo(2);
    assertThat(printed().lines())
        .containsExactly(
            "-Dchanges=1,2,3 is no version: write one or two, as -Dchanges=HEAD~20,HEAD",
            "-Dchanges=, is no version: write one or two, as -Dchanges=HEAD~20,HEAD",
            "-Dchanges=HEAD, is no version: write one or two, as -Dchanges=HEAD~20,HEAD",
            "-Dchanges= ,HEAD is no version: write one or two, as -Dchanges=HEAD~20,HEAD",
            "no-such-commit is neither a file nor a commit that has trixie.json",
            text + " has no recorded run: it lists no cases");
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process git = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertThat(git.waitFor()).isZero();
  }

  private int print(String versions) throws Exception {
    return Changelog.print(
        recorded, versions, new PrintStream(console, true, StandardCharsets.UTF_8));
  }

  private String printed() {
    return console.toString(StandardCharsets.UTF_8);
  }
}
