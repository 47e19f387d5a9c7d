package dev.remedies.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AllureMetadataTest {

  @TempDir Path output;

  @BeforeEach
  void folder() throws IOException {
    Files.createDirectories(output.resolve("results"));
  }

  @Test
  void theEnvironmentIsWhatTheClustersSaidOfThemselves() throws IOException {
    record("a", "none", "{\"k3s\": \"v1.31.1+k3s1\", \"crun\": \"1.21\"}");
    record("b", "no-fault", "{\"k3s\": \"v1.31.1+k3s1\", \"crun\": \"1.28\"}");

    AllureMetadata.write(output);

    assertThat(environment())
        .isEqualTo(Map.of("k3s", "v1.31.1+k3s1", "crun", "1.21 / 1.28", "mutant", "no-fault"));
  }

  @Test
  void everyStatusThatIsNoPassHasItsCategory() throws IOException {
    AllureMetadata.write(output);

    JsonNode categories =
        JsonMapper.shared().readTree(output.resolve("allure-results/categories.json").toFile());
    assertThat(categories.findValuesAsString("name")).hasSize(4);
    assertThat(categories.toString()).contains("failed", "broken", "skipped");
    assertThat(environment()).isEmpty();
  }

  private Properties environment() throws IOException {
    Properties environment = new Properties();
    try (Reader file =
        Files.newBufferedReader(output.resolve("allure-results/environment.properties"))) {
      environment.load(file);
    }
    return environment;
  }

  private void record(String remedy, String mutant, String stack) throws IOException {
    Files.writeString(
        output.resolve("results/" + remedy + ".json"),
        "{\"case\": \"A\", \"remedy\": \"%s\", \"section\": \"1\", \"verdict\": \"holds\", \"mutant\": \"%s\", \"stack\": %s}"
            .formatted(remedy, mutant, stack));
  }
}
