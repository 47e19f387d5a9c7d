package dev.remedies.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;

/** The group smoke is a quick look at every chapter. */
class SmokeTest {

  private static final Path SECONDS = Path.of("../reports/baselines/seconds.properties");

  private final List<CaseFile> ready =
      CaseFile.all().stream()
          .filter(it -> !tagged(it, "incubating") && !tagged(it, "slow"))
          .toList();
  private final List<CaseFile> smoke =
      CaseFile.all().stream().filter(it -> tagged(it, "smoke")).toList();

  @Test
  void hasOneCaseOfEachChapterOfTheDefaultRun() {
    Set<String> chapters =
        ready.stream().map(SmokeTest::chapter).collect(Collectors.toCollection(TreeSet::new));
    assertThat(smoke.stream().map(SmokeTest::chapter).sorted()).containsExactlyElementsOf(chapters);
    assertThat(ready).containsAll(smoke);
  }

  /** Three at a time the longest decides; half a minute is left for the set-up. */
  @Test
  void takesNoMoreThanThreeMinutes() throws IOException {
    Properties seconds = new Properties();
    try (Reader file = Files.newBufferedReader(SECONDS)) {
      seconds.load(file);
    }
    List<Integer> times =
        smoke.stream()
            .map(it -> Integer.valueOf(seconds.getProperty(it.type().getSimpleName(), "60")))
            .toList();
    assertThat(times).allMatch(time -> time <= 150);
    assertThat(times.stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(3 * 150);
  }

  private static boolean tagged(CaseFile file, String tag) {
    return AnnotationSupport.findRepeatableAnnotations(file.type(), Tag.class).stream()
        .anyMatch(it -> it.value().equals(tag));
  }

  private static String chapter(CaseFile file) {
    return file.section().value().replaceFirst("^(\\d+\\.\\d+).*", "$1");
  }
}
