package dev.remedies.suites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.remedies.Remedy;
import dev.remedies.Untreated;
import dev.remedies.image.Stack;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The upgrade gate only answers for what the recorded run has: that is every arm of the default
 * run, and no other. What is recorded and gone would stop each upgrade, as not run.
 */
class RecordedRunTest {

  @Test
  void hasTheArmsOfTheDefaultRunAndNoOther() {
    Path file = Path.of("../reports/baselines", Stack.STANDARD + ".json");
    Set<String> recorded = recorded(file);
    Set<String> run = ofTheDefaultRun();
    String anew = "record it anew by mvn verify -Dstack=" + Stack.STANDARD + " -Drecord";
    assertAll(
        () ->
            assertThat(without(run, recorded))
                .as("of the default run, but not in %s: %s", file, anew)
                .isEmpty(),
        () ->
            assertThat(without(recorded, run))
                .as("in %s, but gone from the default run: %s", file, anew)
                .isEmpty());
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    Set<String> left = new TreeSet<>(some);
    left.removeAll(others);
    return left;
  }

  /** Each as case and method. */
  private static Set<String> recorded(Path file) {
    return JsonMapper.shared()
        .readTree(file.toFile())
        .path("cases")
        .valueStream()
        .flatMap(
            it ->
                it.path("remedies")
                    .valueStream()
                    .map(remedy -> text(it, "case") + "." + text(remedy, "remedy")))
        .collect(Collectors.toSet());
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asString();
  }

  private static Set<String> ofTheDefaultRun() {
    return CaseFile.all().stream()
        .filter(one -> isOfTheDefaultRun(one.type()))
        .flatMap(RecordedRunTest::arms)
        .collect(Collectors.toSet());
  }

  private static Stream<String> arms(CaseFile one) {
    // Where a remedy is recorded as useless, its arm is the control: ControlFilter leaves that out.
    boolean ownControl = one.remedies().stream().allMatch(Remedy::works);
    Class<?> type = one.type();
    return Stream.concat(
            methods(type, Remedy.class), ownControl ? methods(type, Untreated.class) : Stream.of())
        .filter(RecordedRunTest::isOfTheDefaultRun)
        .map(method -> type.getSimpleName() + "." + method.getName());
  }

  private static Stream<Method> methods(Class<?> type, Class<? extends Annotation> arm) {
    return AnnotationSupport.findAnnotatedMethods(type, arm, HierarchyTraversalMode.TOP_DOWN)
        .stream();
  }

  /** A single arm can be left out of it, too. */
  private static boolean isOfTheDefaultRun(AnnotatedElement caseOrArm) {
    return AnnotationSupport.findRepeatableAnnotations(caseOrArm, Tag.class).stream()
        .map(Tag::value)
        .noneMatch(List.of("incubating", "slow")::contains);
  }
}
