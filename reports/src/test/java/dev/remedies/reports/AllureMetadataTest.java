package dev.remedies.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.reports.verdicts.Guide;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AllureMetadataTest {

  private static final Guide GUIDE =
      new Guide(
          List.of(
              new Guide.Section(
                  "11.2.4",
                  "out of bounds memory access",
                  "wasmedge",
                  null,
                  List.of(
                      new Guide.Claim(
                          "11.2.4/cause-1", "cause", "too few pages", null, null, null)))));

  @TempDir Path output;

  @BeforeEach
  void folder() throws IOException {
    Files.createDirectories(output.resolve("results"));
  }

  @Test
  void theEnvironmentIsWhatTheClustersSaidOfThemselves() throws IOException {
    record("a", "none", "{\"k3s\": \"v1.31.1+k3s1\", \"crun\": \"1.21\"}");
    record("b", "no-fault", "{\"k3s\": \"v1.31.1+k3s1\", \"crun\": \"1.28\"}");

    AllureMetadata.write(output, GUIDE, new Sources(output));

    assertThat(environment())
        .isEqualTo(Map.of("k3s", "v1.31.1+k3s1", "crun", "1.21 / 1.28", "mutant", "no-fault"));
  }

  @Test
  void everyStatusThatIsNoPassHasItsCategory() throws IOException {
    AllureMetadata.write(output, GUIDE, new Sources(output));

    JsonNode categories =
        JsonMapper.shared().readTree(output.resolve("allure-results/categories.json").toFile());
    assertThat(categories.findValuesAsString("name")).hasSize(5);
    assertThat(categories.toString()).contains("failed", "broken", "skipped");
    assertThat(environment()).isEmpty();
  }

  @Test
  void testsHaveTheGuidesWords() throws IOException {
    Files.writeString(
        output.resolve("results/a.json"),
        """
        {"case": "AIT", "remedy": "raiseTheLimit", "section": "11.2.4", "cause": "11.2.4/cause-1",
         "claim": "11.2.4/fix-3", "verdict": "does not hold, as recorded", "because": "it is too low",
         "diagnoses": [{"claim": "11.2.4/diagnosis-1", "observed": "does not reveal",
                        "verdict": "does not hold, as recorded"}]}
        """);
    Path test = allure("AIT.raiseTheLimit");
    Path bench = allure("BenchIT.holds");
    String asItWas = Files.readString(bench);

    AllureMetadata.write(output, GUIDE, new Sources(output));
    AllureMetadata.write(
        output, GUIDE, new Sources(output)); // Merged with others, it is written again.

    JsonNode named = JsonMapper.shared().readTree(test.toFile());
    assertThat(named.path("name").asString())
        .isEqualTo("fix 3, raise the limit: does not hold, as recorded");
    assertThat(named.path("labels").valueStream().map(AllureMetadataTest::label))
        .containsExactly(
            "tag=smoke",
            "parentSuite=11.2 wasmedge",
            "suite=11.2.4 out of bounds memory access",
            "subSuite=too few pages",
            "feature=11.2.4 out of bounds memory access",
            "story=too few pages",
            "severity=critical",
            "tag=does not hold, as recorded");
    assertThat(named.at("/statusDetails/message").asString())
        .isEqualTo("does not hold, as recorded: it is too low");
    assertThat(named.path("links").findValuesAsString("url"))
        .containsExactly("verdicts.html#s-11.2.4", "verdicts.html#case-AIT");
    assertThat(named.path("steps").findValuesAsString("name"))
        .containsExactly(
            "diagnosis",
            "diagnosis 11.2.4/diagnosis-1: does not reveal",
            "diagnosis, cured",
            "diagnosis 11.2.4/diagnosis-1");
    assertThat(Files.readString(bench)).isEqualTo(asItWas);
  }

  /** As where only a later round failed: the record is that of the first one. */
  @ParameterizedTest
  @ValueSource(strings = {"holds", "does not hold, as recorded"})
  void aRedTestSaysNoGreenVerdict(String verdict) throws IOException {
    Files.writeString(
        output.resolve("results/a.json"),
        """
        {"case": "AIT", "remedy": "raise", "section": "11.2.4", "verdict": "%s", "because": "so"}
        """
            .formatted(verdict));
    Path test = allure("AIT.raise", "failed");

    AllureMetadata.write(output, GUIDE, new Sources(output));

    JsonNode named = JsonMapper.shared().readTree(test.toFile());
    assertThat(named.path("name").asString()).isEqualTo("raise: failed");
    assertThat(named.path("labels").valueStream().map(AllureMetadataTest::label))
        .contains("tag=smoke")
        .doesNotContain("tag=" + verdict);
    assertThat(named.at("/statusDetails/message").asString()).isEqualTo("what failed");
  }

  @Test
  void aRedTestSaysTheVerdictThatMadeItRed() throws IOException {
    Files.writeString(
        output.resolve("results/a.json"),
        """
        {"case": "AIT", "remedy": "raise", "section": "11.2.4", "verdict": "changed"}
        """);
    Path test = allure("AIT.raise", "failed");

    AllureMetadata.write(output, GUIDE, new Sources(output));

    JsonNode named = JsonMapper.shared().readTree(test.toFile());
    assertThat(named.path("name").asString()).isEqualTo("raise: changed");
    assertThat(named.path("labels").valueStream().map(AllureMetadataTest::label))
        .contains("tag=changed");
  }

  @Test
  void whatFaultAndRemedyDoIsBesideTheTestAndWhereThatIs() throws IOException {
    Files.writeString(
        output.resolve("results/a.json"),
        """
        {"case": "AIT", "remedy": "raise", "section": "11.2.4", "verdict": "holds"}
        """);
    Path source = output.resolve("suites/src/test/java/wasmedge/AIT.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "class AIT {\n  void raise(Cluster it) {\n    it.up();\n  }\n}\n");
    Path test = allure("AIT.raise");

    AllureMetadata.write(output, GUIDE, new Sources(output));
    AllureMetadata.write(output, GUIDE, new Sources(output));

    JsonNode written = JsonMapper.shared().readTree(test.toFile());
    assertThat(written.path("attachments").findValuesAsString("name"))
        .containsExactly("what the remedy does");
    Path attached = test.resolveSibling(written.at("/attachments/0/source").asString());
    assertThat(attached).hasContent("it.up();");
    assertThat(written.path("links").findValuesAsString("name"))
        .contains("source: suites/src/test/java/wasmedge/AIT.java");
    assertThat(written.path("links").findValuesAsString("url"))
        .contains("../suites/src/test/java/wasmedge/AIT.java");
  }

  private Path allure(String test) throws IOException {
    return allure(test, "passed");
  }

  private Path allure(String test, String status) throws IOException {
    Path file = output.resolve("allure-results/" + test + "-result.json");
    Files.createDirectories(file.getParent());
    return Files.writeString(
        file,
        """
        {"name": "x(Cluster)", "fullName": "dev.remedies.suites.wasmedge.%s",
         "status": "%s", "statusDetails": {"message": "what failed"},
         "labels": [{"name": "tag", "value": "smoke"}, {"name": "suite", "value": "dev.remedies"}],
         "steps": [{"name": "diagnosis", "steps": [{"name": "diagnosis 11.2.4/diagnosis-1"}]},
                   {"name": "diagnosis, cured", "steps": [{"name": "diagnosis 11.2.4/diagnosis-1"}]}]}
        """
            .formatted(test, status));
  }

  private static String label(JsonNode label) {
    return label.path("name").asString() + "=" + label.path("value").asString();
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
