package dev.remedies.reports.verdicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.remedies.reports.verdicts.Likeness.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two causes of one section, the plug's (1) and the fuse's (2), and what is printed of them. */
class ConfusionTest {

  private static final String LISTEN = "1.1/symptom-1";
  private static final String LOOK = "1.1/diagnosis-1";

  @TempDir Path folder;
  private RunFolder run;

  @BeforeEach
  void aRun() throws IOException {
    run = new RunFolder(folder);
  }

  @Test
  void theCommandThatTellsThemApartIsNamed() throws IOException {
    plug(step(LISTEN, "hum 1s", "hiss 2s", "hiss 2s"), step(LOOK, "in", "out", "out"));
    fuse(step(LISTEN, "hum 1s", "hiss 9s", "hiss 9s"), step(LOOK, "in", "in"));

    assertThat(like(1, 2)).isEqualTo(new Likeness(Kind.SOME, List.of("type " + LOOK)));
    assertThat(like(2, 1)).isEqualTo(new Likeness(Kind.ALL, List.of("type " + LOOK)));
    assertThat(like(1, 1).kind()).isEqualTo(Kind.ITSELF);
    assertThat(row(2).groups())
        .containsExactly(new Confusion.Group(List.of(1), "told apart by", List.of("type " + LOOK)));
  }

  @Test
  void whatIsPrintedOfBothByEveryCommandIsAlike() throws IOException {
    plug(step(LISTEN, "hum", "hiss 2s", "hiss 2s"), step(LOOK, "in 4s", "in 5s"));
    fuse(step(LISTEN, "hum", "hiss 9s", "hiss 9s"), step(LOOK, "in 6s", "in 7s"));

    assertThat(like(1, 2)).isEqualTo(new Likeness(Kind.ALIKE, List.of()));
  }

  @Test
  void linesThatNoCaseCallsASignAreNoSign() throws IOException {
    plug(step(LISTEN, "hum", "hiss", "hiss"), step(LOOK, "in", "in"));
    fuse(step(LISTEN, "hum", "hiss", "hiss"), step(LOOK, "in", "in\nwarm"));

    assertThat(like(1, 2)).isEqualTo(new Likeness(Kind.OTHERWISE, List.of("type " + LOOK)));
  }

  @Test
  void whatNoCommandPrintsOfTheOtherIsNotTakenForIt() throws IOException {
    plug(step(LOOK, "in", "out", "out"));
    fuse(step(LOOK, "in", "in 2", "in 2"));

    assertThat(like(1, 2)).isEqualTo(new Likeness(Kind.NONE, List.of()));
    assertThat(confusion().any()).isFalse();
  }

  @Test
  void whatIsNotPrintedAnyMoreIsASignToo() throws IOException {
    plug(absent(LOOK, "in 1s", "loose", "in 1s"));
    fuse(absent(LOOK, "in 1s", "", "in 1s"));
    assertThat(like(1, 2).kind()).isEqualTo(Kind.OTHERWISE);

    fuse(step(LOOK, "cold", "in 7s\nwarm", "warm"));
    assertThat(like(1, 2).kind()).isEqualTo(Kind.NONE);
  }

  @Test
  void silenceIsASignToo() throws IOException {
    plug(step(LISTEN, "hum", "", ""));
    fuse(step(LISTEN, "hum", ""));
    assertThat(like(1, 2).kind()).isEqualTo(Kind.ALIKE);

    fuse(step(LISTEN, "hum", "hiss"));
    assertThat(like(1, 2).kind()).isEqualTo(Kind.NONE);
  }

  @Test
  void whereNoCaseCallsItASignAllThatAppearedIsTaken() throws IOException {
    plug(step(LOOK, "in", "in\na\nb\nc\nd\ne"));
    fuse(step(LOOK, "in", "in"));

    Printout plug = row(1).it();
    assertThat(plug.note()).contains("no case names its sign");
    assertThat(plug.signs().get(0).lines()).containsExactly("a", "b", "c", "d", "e");
    assertThat(plug.signs().get(0).seen().lines()).containsExactly("a", "b", "c", "d", "… 1 more");
    assertThat(row(2).it().note()).isEqualTo("every command prints what it prints when healthy");
    assertThat(like(1, 2).kind()).isEqualTo(Kind.NONE);
    assertThat(like(2, 1).kind()).isEqualTo(Kind.NONE);
  }

  @Test
  void whatWasNotTypedOrNotKeptIsNotKnown() throws IOException {
    plug(step(LOOK, "in", "out", "out"), step(LISTEN, "hum", "hum"));
    fuse(step(LISTEN, "hum", "hum"));
    assertThat(like(2, 1).kind()).isEqualTo(Kind.UNKNOWN);

    fuse(step(LOOK, "in", "a\n… (90 characters) …\nb"));
    assertThat(like(1, 2).kind()).isEqualTo(Kind.UNKNOWN);
    fuse(step(LOOK, "in", "out\n… (90 characters) …\nb"));
    assertThat(like(1, 2).kind()).isNotEqualTo(Kind.UNKNOWN);
  }

  @Test
  void wordsStandOnceWithAllTheirCausesAndSignsFirst() throws IOException {
    plug(step(LISTEN, "hum", "hiss 2s", "hiss 2s"));
    run.record(
        "MoonIT", "wait", "cause", "1.1/cause-2", "diagnoses", List.of(step(LOOK, "in", "dark")));
    fuse(step(LISTEN, "hum", "hiss 9s"), step(LOOK, "in", "blown", "blown"));

    assertThat(confusion().words())
        .extracting(
            words -> words.sign().seen().lines().get(0),
            words -> words.causes().stream().map(Printout::number).toList())
        .containsExactly(
            tuple("blown", List.of(3)), tuple("hiss 2s", List.of(1, 3)), tuple("dark", List.of(2)));
  }

  @Test
  void oneCauseThatLeadsToTheSymptomIsTakenForNoOther() throws IOException {
    plug(step(LOOK, "in", "out", "out"));
    assertThat(confusion()).isNull();

    run.record("FuseIT", "mend", "cause", "1.1/own-cause-1", "reproduces", false);
    assertThat(confusion()).isNull();
    run.record("MoonIT", "wait", "cause", "1.1/cause-2");
    assertThat(row(3).it().note()).startsWith("does not lead to the symptom; none of the");
  }

  @Test
  void bothPagesSayIt() throws IOException {
    plug(step(LISTEN, "hum", "<hiss>", "<hiss>"), step(LOOK, "in", "out", "out"));
    fuse(step(LISTEN, "hum", "<hiss>", "<hiss>"), step(LOOK, "in", "in"));

    String html = new HtmlVerdicts().corrected(run.verdicts());
    assertThat(html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "))
        .contains("&lt;hiss&gt; 1 The plug is out. 2 Ours: the fuse is gone .")
        .contains("Looks like 2 , may be 1 : told apart by type 1.1/diagnosis-1");
    assertThat(html).contains("id=\"s-1.1-2\"", "href=\"#s-1.1-2\"");
    assertThat(new MarkdownGuide(run.verdicts()).text())
        .contains("&lt;hiss> | 1. The plug is out.<br>2. Ours: the fuse is 'gone'. |")
        .contains("| 1. The plug is out. |  | ◐ |")
        .contains("- Looks like 2, may be 1: told apart by type 1.1/diagnosis-1");

    fuse(step(LISTEN, "hum", "<hiss>", "<hiss>"), step(LOOK, "in", "out", "out"));
    assertThat(new MarkdownGuide(run.verdicts()).text())
        .contains("may be 1: printed alike; nothing of the guide's tells them apart");
  }

  private void plug(Map<?, ?>... steps) throws IOException {
    run.record("PlugIT", "plug", "cause", "1.1/cause-1", "diagnoses", List.of(steps));
  }

  private void fuse(Map<?, ?>... steps) throws IOException {
    run.record("FuseIT", "mend", "cause", "1.1/own-cause-1", "diagnoses", List.of(steps));
  }

  /** A command that prints lines of which these name the cause; of silence, if one is empty. */
  private static Map<String, Object> step(
      String claim, String healthy, String broken, String... names) {
    Map<String, Object> step = new LinkedHashMap<>();
    step.put("claim", claim);
    step.put("command", "type " + claim);
    step.put("observed", "printed");
    step.put("healthy", healthy);
    step.put("broken", broken);
    step.put("verdict", names.length > 0 ? "holds" : "does not hold, as recorded");
    step.put("names", Stream.of(names).filter(name -> !name.isEmpty()).toList());
    return step;
  }

  private static Map<String, Object> absent(
      String claim, String healthy, String broken, String name) {
    Map<String, Object> step = step(claim, healthy, broken, name);
    step.put("absent", true);
    return step;
  }

  private Confusion confusion() throws IOException {
    return new CorrectedSection(run.verdicts().sections().get(0)).confusion();
  }

  private Confusion.Row row(int number) throws IOException {
    return confusion().rows().get(number - 1);
  }

  private Likeness like(int one, int other) throws IOException {
    return row(one).cells().get(other - 1);
  }
}
