package dev.remedies.suites;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.SideBySide;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.platform.commons.support.AnnotationSupport;

/** No case is so long that a run has to wait for it alone. */
class ScheduleTest {

  /** In seconds. On eight cores all the others take somewhat longer. */
  private static final int LONG = 400;

  @Test
  void longCasesHaveTheirRemediesSideBySide() throws IOException {
    Properties seconds = new Properties();
    try (Reader file =
        Files.newBufferedReader(Path.of("../reports/baselines/seconds.properties"))) {
      seconds.load(file);
    }
    assertThat(CaseFile.all())
        .filteredOn(
            it -> Integer.parseInt(seconds.getProperty(it.type().getSimpleName(), "0")) > LONG)
        .allMatch(it -> AnnotationSupport.isAnnotated(it.type(), SideBySide.class));
  }

  /** What a case keeps in its fields is of one remedy. */
  @Test
  void noCaseSharesItsInstanceAmongRemedies() {
    assertThat(CaseFile.all())
        .noneMatch(it -> AnnotationSupport.isAnnotated(it.type(), TestInstance.class));
  }
}
