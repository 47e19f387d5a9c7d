package dev.remedies.suites;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.image.Stack;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The upgrade gate only answers for what the recorded run has: that is every case of the default
 * run.
 */
class RecordedRunTest {

  @Test
  void hasEveryCaseOfTheDefaultRun() {
    Path file = Path.of("../reports/baselines", Stack.STANDARD + ".json");
    List<String> recorded =
        JsonMapper.shared()
            .readTree(file.toFile())
            .path("cases")
            .valueStream()
            .map(it -> it.path("case"))
            .map(JsonNode::asString)
            .toList();
    assertThat(CaseFile.all())
        .extracting(CaseFile::type)
        .filteredOn(RecordedRunTest::isOfTheDefaultRun)
        .extracting(Class::getSimpleName)
        .as("cases with a reference in %s; a new one comes in by mvn verify -Drecord", file)
        .isSubsetOf(recorded);
  }

  private static boolean isOfTheDefaultRun(Class<?> type) {
    return AnnotationSupport.findRepeatableAnnotations(type, Tag.class).stream()
        .map(Tag::value)
        .noneMatch(List.of("incubating", "slow")::contains);
  }
}
