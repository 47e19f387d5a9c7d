package dev.remedies.suites;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Instead;
import dev.remedies.Nodes;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.guide.Guide;
import dev.remedies.guide.Guide.Claim;
import dev.remedies.guide.Guide.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Guide, cases and manifests belong together: nothing is forgotten, nothing is left over. */
class CatalogueTest {

  private static final int LINES_OF_A_CASE = 80;

  /** No part of a case's size: blank lines, comments, package and imports, and a tag that goes. */
  private static final Pattern NO_CODE =
      Pattern.compile("\\s*(//.*|/?\\*.*|package .*|import .*|@Tag\\(\"incubating\"\\))?");

  private static final Pattern MANIFEST =
      Pattern.compile("(?<!/)(\\.\\./common/)?[a-z0-9-]+\\.yaml");

  private static final String COMMON = "../common/";

  private static final Pattern CLAIM =
      Pattern.compile("[0-9.]+/(own-)?(cause|diagnosis|fix)-[0-9]+");

  private final Guide guide = Guide.read();
  private final List<CaseFile> cases = CaseFile.all();

  /** What is wrong comes first, and not the names of all that is not. */
  @BeforeAll
  static void fewNames() {
    Assertions.setMaxElementsForPrinting(4);
  }

  @Test
  void thereAreCases() {
    assertThat(cases).isNotEmpty();
    assertThat(cases).allSatisfy(it -> assertThat(it.type()).isAssignableTo(FailureCase.class));
  }

  @Test
  void everySectionHasCasesOrSaysWhoWillWriteThem() {
    Set<String> covered = coveredSections();
    assertThat(guide.sections())
        .allSatisfy(
            section -> {
              assertThat(section.title()).as(section.id()).isNotBlank();
              assertThat(covered.contains(section.id())).isEqualTo(section.pending() == null);
              assertThat(section.claims().isEmpty()).isEqualTo(section.pending() != null);
            });
  }

  @Test
  void everyClaimHasAnIdOfItsOwnThatSaysWhatItIs() {
    assertThat(guide.claims()).extracting(Claim::id).doesNotHaveDuplicates();
    assertThat(guide.sections())
        .allSatisfy(
            section ->
                assertThat(section.claims())
                    .allSatisfy(
                        it -> {
                          assertThat(it.id())
                              .matches(section.id() + "/(own-)?" + it.kind() + "-\\d+");
                          assertThat(it.text()).as(it.id()).isNotBlank();
                        }));
  }

  @Test
  void everyClaimIsMeasuredOrSaysWhyNot() {
    Set<String> named =
        cases.stream().flatMap(it -> it.claims().stream()).collect(Collectors.toSet());
    // Every case looks for its section's symptom and ends with what verifies it.
    Set<Kind> byEachCase = EnumSet.of(Kind.symptom, Kind.verify);
    assertThat(guide.claims())
        .allSatisfy(
            claim -> {
              boolean measured = named.contains(claim.id()) || byEachCase.contains(claim.kind());
              boolean excused = claim.untested() != null && !claim.untested().isBlank();
              assertThat(measured ^ excused)
                  .as("%s: measured %s, untested %s", claim.id(), measured, claim.untested())
                  .isTrue();
            });
  }

  @Test
  void aReasonThatPointsToAnotherClaimPointsToAMeasuredOne() {
    List<String> named = cases.stream().flatMap(it -> it.claims().stream()).toList();
    assertThat(guide.claims())
        .filteredOn(claim -> claim.untested() != null)
        .allSatisfy(
            claim ->
                assertThat(named)
                    .as(claim.id())
                    .containsAll(
                        CLAIM
                            .matcher(claim.untested())
                            .results()
                            .map(MatchResult::group)
                            .toList()));
  }

  @Test
  void everyClaimThatACaseNamesIsInItsSections() {
    assertThat(cases)
        .allSatisfy(
            it -> {
              assertNames(it, it.section().cause(), Kind.cause);
              assertThat(it.section().cause()).startsWith(it.section().value() + "/");
              it.remedies().stream()
                  .filter(remedy -> !remedy.claim().equals("own"))
                  .forEach(remedy -> assertNames(it, remedy.claim(), Kind.fix));
            });
  }

  @Test
  void everyStepThatACaseSaysRevealsIsTypedInItAndLooksForSomething() {
    assertThat(cases)
        .allSatisfy(
            it -> {
              List<String> typed = it.steps().stream().map(step -> step.claim().id()).toList();
              assertThat(it.reveals())
                  .allSatisfy(
                      reveals -> {
                        assertThat(typed).as("typed in %s", it).contains(reveals.step());
                        assertThat(reveals.prints().length + reveals.lacks().length)
                            .as("what %s looks for", reveals.step())
                            .isPositive();
                      });
            });
  }

  /** Of two for one step, one would be dropped without a word. */
  @Test
  void aClassSaysOnceOfAStepWhatItReveals() {
    assertThat(cases)
        .allSatisfy(
            it -> {
              Class<?> type = it.type();
              assertThat(type.getDeclaredAnnotationsByType(Reveals.class))
                  .extracting(Reveals::step)
                  .doesNotHaveDuplicates();
              assertThat(type.getDeclaredAnnotationsByType(Instead.class))
                  .extracting(Instead::step)
                  .doesNotHaveDuplicates();
            });
  }

  @Test
  void whatIsNotTypedAsPrintedSaysWhy() {
    assertThat(guide.claims())
        .allSatisfy(
            claim ->
                assertThat(claim.why() != null).as(claim.id()).isEqualTo(claim.typed() != null));
    assertThat(cases)
        .allSatisfy(
            it ->
                assertThat(it.instead())
                    .allSatisfy(
                        instead -> {
                          assertThat(instead.because()).as(instead.step()).isNotBlank();
                          assertThat(it.steps())
                              .as("steps of %s", it)
                              .extracting(step -> step.claim().id())
                              .contains(instead.step());
                        }));
  }

  @Test
  void everyNameThatACaseGivesIsAPlaceholderOfItsSections() {
    assertThat(cases)
        .allSatisfy(
            it -> {
              String printed =
                  it.sections().stream()
                      .flatMap(section -> guide.claims(section).stream())
                      .map(claim -> claim.command() + " " + claim.typed())
                      .collect(Collectors.joining(" "));
              assertThat(it.names())
                  .allSatisfy(
                      name ->
                          assertThat(printed)
                              .as("commands of %s", it)
                              .contains("<" + name.replaceFirst("=.*", "") + ">"));
            });
  }

  /** Else each case of its section would be credited with it, whatever it prints. */
  @Test
  void everySymptomThatIsTypedHasTheGuidesWords() {
    assertThat(guide.claims())
        .filteredOn(claim -> claim.kind() == Kind.symptom && claim.shows())
        .allSatisfy(
            claim ->
                assertThat(claim.prints() != null || claim.lacks() != null)
                    .as(claim.id())
                    .isTrue());
  }

  @Test
  void noTwoCasesInjectTheSameCauseOrOneClaimTwice() {
    assertThat(cases).extracting(it -> it.section().cause()).doesNotHaveDuplicates();
    assertThat(cases)
        .allSatisfy(
            it ->
                assertThat(it.claims().stream().filter(id -> !id.equals("own")))
                    .doesNotHaveDuplicates());
  }

  @Test
  void everySectionOfACaseIsOneOfTheGuideAndNamedOnce() {
    assertThat(cases)
        .allSatisfy(
            it ->
                assertThat(guide.sections())
                    .extracting(Guide.Section::id)
                    .containsAll(it.sections()))
        .allSatisfy(it -> assertThat(it.sections()).as("%s", it).doesNotHaveDuplicates());
  }

  @Test
  void everyCaseLiesInThePackageOfItsChapter() {
    assertThat(cases)
        .allSatisfy(
            it ->
                assertThat(guide.sections())
                    .as("sections %s of chapter %s", it.section().value(), it.chapter())
                    .filteredOn(section -> section.id().equals(it.section().value()))
                    .extracting(Guide.Section::chapter)
                    .containsExactly(it.chapter()));
  }

  @Test
  void everyUnexpectedVerdictSaysWhatWasObserved() {
    assertThat(cases)
        .allSatisfy(
            it -> {
              assertThat(it.remedies()).as("remedies").isNotEmpty();
              assertThat(it.remedies())
                  .filteredOn(remedy -> !remedy.works() || remedy.claim().equals("own"))
                  .extracting(Remedy::because)
                  .doesNotContain("");
            });
  }

  @Test
  void aCaseThatDoesNotReproduceTellsItsCauseAndHasNothingToCure() {
    assertThat(cases)
        .allSatisfy(
            it -> {
              boolean reproduces = it.section().reproduces();
              boolean tells =
                  it.type().getMethod("cause", Cluster.class).getDeclaringClass()
                      != FailureCase.class;
              assertThat(tells).as("tells its cause").isEqualTo(!reproduces);
              assertThat(it.remedies()).allMatch(remedy -> reproduces || !remedy.works());
            });
  }

  @Test
  void everyCaseCanBeRunAsItIsDeclared() {
    assertThat(cases)
        .allSatisfy(
            it -> {
              Nodes nodes = it.type().getAnnotation(Nodes.class);
              assertThat(nodes == null ? 1 : nodes.value()).isBetween(1, 3);
            });
  }

  /** By it a case is selected, and its results and evidence are called. */
  @Test
  void everyCaseHasANameOfItsOwn() {
    assertThat(cases.stream().map(it -> it.type().getSimpleName())).doesNotHaveDuplicates();
  }

  @Test
  void everyCaseIsShort() {
    assertThat(cases)
        .allSatisfy(
            it ->
                assertThat(it.text().lines().filter(line -> !NO_CODE.matcher(line).matches()))
                    .as("lines of code")
                    .hasSizeLessThanOrEqualTo(LINES_OF_A_CASE));
  }

  @Test
  void everyCaseUsesTheManifestsOfItsFolderAndNoOthers() {
    assertThat(cases)
        .allSatisfy(
            it -> {
              Set<String> its = manifestsIn(it.text());
              Set<String> known = manifestsIn(it.textWithNeighbours());
              it.baseline().ifPresent(its::add);
              known.addAll(its);
              List<String> there = new ArrayList<>(filesIn(it.manifests()));
              assertThat(there).as("in %s", it.manifests()).isSubsetOf(known);
              filesIn(it.common()).forEach(file -> there.add(COMMON + file));
              assertThat(there).as("in %s, and common", it.manifests()).containsAll(its);
            });
  }

  @Test
  void everyManifestBelongsToACase() throws IOException {
    Set<Path> folders =
        cases.stream()
            .flatMap(it -> Stream.of(it.manifests(), it.common()))
            .collect(Collectors.toSet());
    assertThat(manifests())
        .allSatisfy(
            it ->
                assertThat(folders)
                    .as("%s: its folder is to be a chapter's and a case's name in kebab case", it)
                    .contains(it.getParent()));
  }

  /** What only one case needs lies in its folder. */
  @Test
  void whatIsCommonIsSharedByCasesOfItsChapter() throws Exception {
    Map<Path, Integer> uses = new HashMap<>();
    for (CaseFile it : cases) {
      Set<String> named = manifestsIn(it.textWithNeighbours());
      it.baseline().ifPresent(named::add);
      named.stream()
          .filter(name -> name.startsWith(COMMON))
          .forEach(name -> uses.merge(it.manifests().resolve(name).normalize(), 1, Integer::sum));
    }
    assertThat(manifests())
        .filteredOn(file -> file.getParent().endsWith("common"))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(uses.get(file.normalize())).as("%s", file).isGreaterThan(1));
  }

  @Test
  void noManifestLiesTwiceInAChapter() throws IOException {
    Map<String, Path> known = new HashMap<>();
    for (Path file : manifests()) {
      Path chapter = file.getParent().getParent();
      Path twin = known.put(chapter + Files.readString(file), file);
      assertThat(twin).as("the same as %s: it belongs in %s/common", file, chapter).isNull();
    }
  }

  @Test
  void everyManifestHoldsKubernetesObjectsOnly() throws IOException {
    assertThat(manifests())
        .isNotEmpty()
        .allSatisfy(
            file ->
                assertThat(documentsOf(file))
                    .isNotEmpty()
                    .allSatisfy(
                        document ->
                            assertThat(document)
                                .asInstanceOf(InstanceOfAssertFactories.MAP)
                                .containsKeys("apiVersion", "kind", "metadata")));
  }

  private static List<Path> manifests() throws IOException {
    try (Stream<Path> files = Files.walk(CaseFile.MANIFESTS)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.equals(CaseFile.MANIFESTS.resolve("README.md")))
          .toList();
    }
  }

  private void assertNames(CaseFile it, String id, Kind... kinds) {
    Claim claim =
        guide
            .claim(id)
            .orElseThrow(
                () ->
                    new AssertionError(
                        id + " is no claim of guide.yaml; it is named in " + it.source()));
    assertThat(it.sections()).as("sections of %s", it).contains(id.replaceFirst("/.*", ""));
    assertThat(Arrays.asList(kinds)).as(id).contains(claim.kind());
  }

  private Set<String> coveredSections() {
    return cases.stream().flatMap(it -> it.sections().stream()).collect(Collectors.toSet());
  }

  private static Set<String> manifestsIn(String text) {
    return MANIFEST.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static List<String> filesIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static List<Object> documentsOf(Path file) throws IOException {
    var documents =
        new Load(LoadSettings.builder().setLabel(file.toString()).build())
            .loadAllFromString(Files.readString(file));
    return StreamSupport.stream(documents.spliterator(), false).toList();
  }
}
