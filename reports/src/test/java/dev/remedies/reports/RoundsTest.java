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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The closing table of a run in which each remedy was run several times. */
class RoundsTest {

  @TempDir Path output;

  @Test
  void aRunOfOneHasNoSuchTable() throws IOException {
    result(output, "fix", "holds", "1", "2", "none", "null");

    assertThat(Rounds.read(output, Results.read(output)).lines()).isEmpty();
  }

  @Test
  void oneThatDiffersIsUnsteadyAndFails() throws IOException {
    result(output, "fix", "holds", "1", "2", "none", "null");
    result(round("2"), "fix", "changed", "3", "null", "none", "null");
    result(round("3"), "fix", "holds", "1.5", "4", "none", "null");
    result(round("10"), "fix", "holds", "2", "9", "none", "null");

    assertThat(close()).isEqualTo(1);
    assertThat(printed())
        .contains(
            """

            all runs; times: the shortest, the median, the longest
            case    remedy  as recorded  else              to symptom         to recover
            DiskIT  fix     3 of 4       1 changed  1.0 / 2.0 / 3.0 s  2.0 / 4.0 / 9.0 s

            DiskIT.fix: unsteady, 3 of 4: changed
            0 of 1 arms as recorded in each of 4 runs
            """);
    assertThat(output.resolve("report/rounds.html"))
        .content()
        .contains("DiskIT  fix     3 of 4       1 changed")
        .contains("DiskIT.fix: unsteady, 3 of 4: changed\n");
    assertThat(printed()).contains("report: " + RoundsPage.in(output) + "\n");
  }

  @Test
  void whatIsSteadyAndNoticesAllMutantsIsAdmitted() throws IOException {
    admitting("true");

    assertThat(close()).isZero();
    assertThat(printed())
        .contains(
            "case    remedy  as recorded  else         to symptom         to recover  no-fault  no-remedy  cure\n")
        .contains(
            "DiskIT  fix     2 of 2       -     1.0 / 1.0 / 1.0 s  2.0 / 2.0 / 2.0 s  noticed   noticed    -\n")
        .contains(
            "DiskIT  pray    2 of 2       -     1.0 / 1.0 / 1.0 s                  -  noticed   -          noticed\n")
        .contains("admitted: 2 of 2 arms as recorded in each of 2 runs; mutants noticed: 4 of 4\n")
        .doesNotContain("not admitted");
  }

  @Test
  void aMutantThatIsNotNoticedIsNotAdmitted() throws IOException {
    admitting("false");

    assertThat(close()).isEqualTo(1);
    assertThat(printed())
        .contains("DiskIT.pray: did not notice cure\n")
        .contains(
            "not admitted: 2 of 2 arms as recorded in each of 2 runs; mutants noticed: 3 of 4");
  }

  @Test
  void whatLeftNoResultInOneOfThemProvesNothing() throws IOException {
    result(output, "fix", "holds", "1", "2", "none", "null");
    plan(round("2"), "DiskIT.fix");

    assertThat(close()).isEqualTo(1);
    assertThat(printed()).contains("nothing is proved: DiskIT.fix in run 2");
  }

  private void admitting(String cureNoticed) throws IOException {
    for (Path each : List.of(output, round("2"))) {
      result(each, "fix", "holds", "1", "2", "none", "null");
      result(each, "pray", "does not hold, as recorded", "1", "null", "none", "null");
    }
    for (String remedy : List.of("fix", "pray")) {
      result(round("no-fault"), remedy, "changed", "null", "null", "no-fault", "true");
    }
    result(round("no-remedy"), "fix", "changed", "1", "null", "no-remedy", "true");
    result(round("cure"), "pray", "changed", "1", "1", "cure", cureNoticed);
  }

  private Path round(String name) {
    return output.resolve("rounds").resolve(name);
  }

  private int close() throws IOException {
    return ClosingTable.close(output, new PrintStream(console, true, StandardCharsets.UTF_8));
  }

  private final ByteArrayOutputStream console = new ByteArrayOutputStream();

  private String printed() {
    return console.toString(StandardCharsets.UTF_8);
  }

  private static void plan(Path folder, String... remedies) throws IOException {
    Files.createDirectories(folder);
    new PlanFile("trixie", "none", PlanFile.WHOLE, Map.of(), null, null, List.of(remedies))
        .write(folder);
  }

  private static void result(
      Path folder,
      String remedy,
      String verdict,
      String toSymptom,
      String toRecover,
      String mutant,
      String noticed)
      throws IOException {
    plan(folder);
    Files.createDirectories(folder.resolve("results"));
    Files.writeString(
        folder.resolve("results/DiskIT." + remedy + ".json"),
        """
        {"case": "DiskIT", "remedy": "%s", "section": "11.8.1", "verdict": "%s",
         "timeToSymptom": %s, "timeToRecover": %s, "mutant": "%s", "noticed": %s}
        """
            .formatted(remedy, verdict, toSymptom, toRecover, mutant, noticed));
  }
}
