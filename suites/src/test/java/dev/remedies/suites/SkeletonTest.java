package dev.remedies.suites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remedies.BadInput;
import dev.remedies.guide.Guide;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One command makes what a new case begins with, and overwrites nothing. */
class SkeletonTest {

  private static final String ASKED = "11.8.1: FailedMount because the moon is missing";
  private static final String NAME = "FailedMountMoonMissing";

  @TempDir private Path checkout;
  private Path suites;
  private Path guide;

  @BeforeEach
  void aCheckout() throws IOException {
    suites = Files.createDirectories(checkout.resolve("suites"));
    for (Guide.Section section : Guide.read().sections()) {
      Files.createDirectories(chapter().resolveSibling(section.chapter()));
    }
    guide = suites.resolve("src/test/resources/guide.yaml");
    Files.createDirectories(guide.getParent());
    Files.copy(Path.of("src/test/resources/guide.yaml"), guide);
  }

  @Test
  void theClassCompilesAsTheProjectDoesAndIsNoLongerThanTheFormatterTakes() throws IOException {
    make("11.8.1: " + "FailedMount because one of the ConfigMaps that a pod names is missing");
    make("11.7.1: cannot be reached");
    for (Path source : sources()) {
      assertThat(Files.readAllLines(source)).allMatch(line -> line.length() <= 100);
    }
    assertThat(sources()).hasSize(2);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      var options =
          List.of(
              "-Xlint:all,-processing,-classfile",
              "-Werror",
              "-proc:none",
              "-d",
              checkout.toString());
      var units = files.getJavaFileObjectsFromPaths(sources());
      assertThat(compiler.getTask(null, files, null, options, null, units).call()).isTrue();
    }
  }

  @Test
  void theGuideGetsTheCauseInItsSectionAndNothingElse() throws IOException {
    List<String> before = Files.readAllLines(guide);
    String id = CauseInGuide.next(section("11.8.1"));
    assertThat(id).matches("11\\.8\\.1/own-cause-\\d+");
    assertThat(make(ASKED)).contains("made " + id + " in guide.yaml");
    List<String> after = Files.readAllLines(guide);
    assertThat(after).hasSize(before.size() + 3).containsSubsequence(before);
    var section = section("11.8.1");
    assertThat(section.claims())
        .filteredOn(claim -> claim.id().startsWith("11.8.1/own-cause"))
        .last()
        .extracting(Guide.Claim::text)
        .isEqualTo("Ours: FailedMount because the moon is missing.");
  }

  /** Where the guide names no cause, and where its last claims are long. */
  @Test
  void eachSectionOfTheGuideCanHaveOne() throws IOException {
    for (Guide.Section section : Guide.read().sections()) {
      make(section.id() + ": everything in " + section.id().replace('.', ' ') + " fails");
      assertThat(section(section.id()).claims()).hasSize(section.claims().size() + 1);
    }
  }

  @Test
  void itsManifestsLieWhereTheCatalogueLooksForThem() throws IOException {
    make(ASKED);
    Path folder = checkout.resolve("manifests/storage/failed-mount-moon-missing");
    assertThat(folder.resolve("baseline.yaml")).content().contains("name: pod-name");
    assertThat(folder.resolve("fault.yaml")).content().contains("kind: ConfigMap");
  }

  @Test
  void whatIsThereIsNotOverwritten() throws IOException {
    Path there = Files.writeString(chapter().resolve(NAME + "IT.java"), "mine");
    refuses(ASKED, "storage/" + NAME + "IT.java is there already");
    assertThat(there).hasContent("mine");
    Files.delete(there);
    Files.createDirectories(checkout.resolve("manifests/storage/failed-mount-moon-missing"));
    refuses(ASKED, "failed-mount-moon-missing is there already");
    assertThat(guide).hasSameTextualContentAs(Path.of("src/test/resources/guide.yaml"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "true", "11.8.1", "11.8.1: ", "storage: it is gone", "11.8.1: ends */ here"})
  void whatIsNoSectionAndCauseIsRefused(String asked) {
    refuses(asked, "write a section and a cause");
  }

  @Test
  void aSectionThatThereIsNotIsRefused() {
    refuses("12.1: it is gone", "no section 12.1 with claims: there are 11.");
  }

  @Test
  void aNameThatNoClassCanHaveIsRefused() {
    refuses("11.8.1: the 2 of them", "no number first");
  }

  private void refuses(String asked, String line) {
    assertThatThrownBy(() -> make(asked))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(line)
        .hasMessageNotContaining("\n");
  }

  private List<String> make(String asked) throws IOException {
    return new Skeleton(suites).make(asked, Guide.read());
  }

  private Path chapter() {
    return suites.resolve("src/test/java/dev/remedies/suites/storage");
  }

  private List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(suites)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private Guide.Section section(String id) throws IOException {
    return Stream.of(Serialization.unmarshal(Files.readString(guide), Guide.Section[].class))
        .filter(it -> it.id().equals(id))
        .findAny()
        .orElseThrow();
  }
}
