package dev.remedies.reports.verdicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuideTest {

  @TempDir Path folder;

  @Test
  void theGuideOfTheSuitesIsRead() {
    Guide guide = Guide.read(Path.of("..", "suites", "src", "test", "resources", "guide.yaml"));

    assertThat(guide.sections()).hasSizeGreaterThan(20);
    assertThat(guide.claim("11.2.4/fix-1").orElseThrow().command())
        .isEqualTo("wasmedge --max-memory-page 1024 hello-wasm.wasm");
    assertThat(guide.claim("11.2.4/own-cause-1").orElseThrow().own()).isTrue();
    assertThat(guide.claim("11.7.3/diagnosis-1").orElseThrow().note()).contains("March 2026");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: 1.1 | the file holds no list of mappings",
        "[1] | the file holds no list of mappings",
        "[{title: A}] | a section has no id",
        "[{id: 1.1, title: A, chapter: b, claims: c}] | 1.1 holds no list of mappings",
        "[{id: 1.1, title: A, chapter: b, claims: [{id: c, kind: fix}]}] | c has no text",
        "'[{id: \"1.1]' | while scanning"
      })
  void whatIsNoGuideIsNamedInOneLine(String yaml, String why) throws IOException {
    Path file = Files.writeString(folder.resolve("guide.yaml"), yaml);

    assertThatThrownBy(() -> Guide.read(file))
        .isInstanceOf(Guide.Unreadable.class)
        .hasMessageStartingWith(file + " is no guide: " + why)
        .extracting(Throwable::getMessage)
        .asString()
        .hasLineCount(1);
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> Guide.read(folder.resolve("none.yaml")))
        .hasMessageEndingWith("none.yaml is no guide: there is no such file");
  }
}
