package dev.remedies.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The upgrade gate only answers for what the recorded run has: that is every case of the default
 * run.
 */
class RecordedRunTest {

  @Test
  void hasEveryCaseOfTheDefaultRun() throws IOException {
    Properties recorded = new Properties();
    try (Reader file = Files.newBufferedReader(Path.of("../reports/baselines/cures.properties"))) {
      recorded.load(file);
    }
    List<String> cases =
        CaseFile.all().stream()
            .map(CaseFile::type)
            .filter(RecordedRunTest::isOfTheDefaultRun)
            .map(Class::getSimpleName)
            .toList();
    assertThat(recorded.stringPropertyNames())
        .as("recorded cases; a new one comes in by mvn verify -Drecord")
        .containsAll(cases);
  }

  private static boolean isOfTheDefaultRun(Class<?> type) {
    return AnnotationSupport.findRepeatableAnnotations(type, Tag.class).stream()
        .map(Tag::value)
        .noneMatch(List.of("incubating", "slow")::contains);
  }
}
