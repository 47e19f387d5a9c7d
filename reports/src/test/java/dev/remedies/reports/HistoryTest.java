package dev.remedies.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

  @TempDir Path output;

  @Test
  void goesFromOnePageToTheNextResults() throws IOException {
    Path results = output.resolve("allure-results");
    History.take(output, results);
    assertThat(results).doesNotExist();

    History.keep(
        "d('data/suites.json','e30='),\n d('history/history-trend.json','"
            + Base64.getEncoder().encodeToString("[1]".getBytes(StandardCharsets.UTF_8))
            + "'),\n d('history/history.json','e30=');",
        output);
    History.take(output, results);

    assertThat(Files.readString(results.resolve("history/history-trend.json"))).isEqualTo("[1]");
    assertThat(Files.readString(results.resolve("history/history.json"))).isEqualTo("{}");
    assertThat(results.resolve("history/suites.json")).doesNotExist();
  }
}
