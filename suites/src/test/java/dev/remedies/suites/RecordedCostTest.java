package dev.remedies.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedCostTest {

  @TempDir Path output;
  @TempDir Path baselines;

  @Test
  void theRatiosAreOfARemedy() throws IOException {
    run("{\"K3s\": 20, \"kubectl\": 4}", 12, 2);
    recorded("{\"K3s\": 96}", 20, 4);

    assertThat(RecordedCost.compare(output, baselines))
        .isEqualTo(
            "(e) the last run against the recorded one, 2 remedies and 4: core-seconds a remedy"
                + " 12.0 and 24.0, ratio 0.50; seconds a remedy 6.0 and 5.0, ratio 1.20");
  }

  @Test
  void whatOnlyOneSideMeasuredIsNamed() throws IOException {
    run("{\"K3s\": 20, \"engine\": 4}", 12, 2);
    recorded("{\"K3s\": 96}", 20, 4);

    assertThat(RecordedCost.compare(output, baselines))
        .endsWith("ratio 1.20; not the same was measured: [K3s, engine] and [K3s]");
  }

  @Test
  void whatIsMissingIsSaidInOneLine() throws IOException {
    assertThat(RecordedCost.compare(output, baselines))
        .endsWith("cost.json does not tell: run mvn verify before");
    Files.writeString(output.resolve("cost.json"), "{\"cases\": ");
    assertThat(RecordedCost.compare(output, baselines)).contains("run mvn verify before");
    Files.writeString(output.resolve("cost.json"), "{\"cases\": {\"seconds\": 5}}");
    assertThat(RecordedCost.compare(output, baselines)).contains("run mvn verify before");

    run("{\"K3s\": 20}", 12, 2);
    assertThat(RecordedCost.compare(output, baselines))
        .endsWith("trixie.json does not tell: record the stack anew, -Drecord");
    Files.writeString(baselines.resolve("trixie.json"), "{\"format\": 1, \"cases\": []}");
    assertThat(RecordedCost.compare(output, baselines)).contains("record the stack anew");
  }

  private void run(String coreSeconds, int seconds, int remedies) throws IOException {
    Files.writeString(output.resolve("cost.json"), cost(coreSeconds, seconds, remedies));
  }

  private void recorded(String coreSeconds, int seconds, int remedies) throws IOException {
    Files.writeString(
        baselines.resolve("trixie.json"),
        "{\"format\": 1, \"cost\": " + cost(coreSeconds, seconds, remedies) + "}");
  }

  private static String cost(String coreSeconds, int seconds, int remedies) {
    return "{\"stack\": \"trixie\", \"remedies\": %d, \"cases\": {\"coreSeconds\": %s, \"seconds\": %d}}"
        .formatted(remedies, coreSeconds, seconds);
  }
}
