package dev.remedies.suites.lies;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether a run of the group {@code lies} caught them all, each for its own reason. */
final class LiesCaught {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** From best to worst. */
  private static final List<String> VERDICTS =
      List.of(
          "holds",
          "does not hold, as recorded",
          "inconclusive",
          "self-healed",
          "changed",
          Caught.NO_RESULT);

  private final JsonNode plan;
  private final Path results;

  private LiesCaught(Path output) {
    plan = JSON.readTree(output.resolve("plan.json").toFile());
    results = output.resolve("results");
  }

  /** Ends with 0 if the run whose output is in the folder {@code arguments[0]} caught all. */
  public static void main(String[] arguments) {
    List<Class<?>> lies =
        ReflectionSupport.findAllClassesInPackage(
                LiesCaught.class.getPackageName(), Lie.class::isAssignableFrom, any -> true)
            .stream()
            .filter(type -> !type.isInterface())
            .sorted(Comparator.comparing(Class::getSimpleName))
            .toList();
    System.exit(judge(Path.of(arguments[0]), lies, System.out));
  }

  /**
   * Prints of each lie what it has to be taken for, and what was said of each of its arms.
   *
   * @return 0 if all were caught, 1 if one was believed, 2 if there are no results
   */
  static int judge(Path output, List<Class<?>> lies, PrintStream console) {
    if (!Files.isRegularFile(output.resolve("plan.json"))) {
      console.println(output + " has no plan.json: no lie was told; look at the errors above");
      return 2;
    }
    LiesCaught run = new LiesCaught(output);
    List<Class<?>> believed = new ArrayList<>();
    for (Class<?> lie : lies) {
      Caught expected =
          AnnotationSupport.findAnnotation(lie, Caught.class)
              .orElseThrow(() -> new IllegalStateException(lie + " does not say what catches it"));
      List<Arm> arms = run.arms(lie);
      boolean caught = arms.stream().max(Arm.BY_VERDICT).filter(it -> it.is(expected)).isPresent();
      if (!caught) {
        believed.add(lie);
      }
      console.printf(
          "%s %s: %s expected%s%n",
          caught ? "caught  " : "BELIEVED",
          lie.getSimpleName(),
          expected.as(),
          arms.isEmpty() ? ", and it was not run" : "");
      arms.forEach(arm -> console.println("           " + arm));
    }
    console.printf(
        Locale.ROOT, "%d of %d lies caught%n", lies.size() - believed.size(), lies.size());
    return believed.isEmpty() && !lies.isEmpty() ? 0 : 1;
  }

  private List<Arm> arms(Class<?> lie) {
    return plan.path("remedies")
        .valueStream()
        .map(JsonNode::asString)
        .filter(name -> name.startsWith(lie.getSimpleName() + "."))
        .map(name -> Arm.read(name, results.resolve(name + ".json")))
        .toList();
  }

  /**
   * What was said of one arm.
   *
   * @param words all that the result says of how it came to that
   * @param times how long was waited and watched
   */
  private record Arm(String name, String verdict, String words, String times) {

    static final Comparator<Arm> BY_VERDICT =
        Comparator.comparing(arm -> VERDICTS.indexOf(arm.verdict()));

    static Arm read(String name, Path file) {
      if (!Files.isRegularFile(file)) {
        return new Arm(name, Caught.NO_RESULT, "", "");
      }
      JsonNode result = JSON.readTree(file.toFile());
      String times =
          Stream.of("timeToSymptom", "untreatedFor", "timeToRecover", "watched")
              .filter(time -> result.path(time).isNumber())
              .map(time -> ", " + time + " " + result.path(time).asDouble() + " s")
              .collect(Collectors.joining());
      return new Arm(
          name, result.path("verdict").asString(), result.path("observed").asString(), times);
    }

    boolean is(Caught expected) {
      return verdict.equals(expected.as()) && words.contains(expected.saying());
    }

    @Override
    public String toString() {
      return name + ": " + verdict + times + (words.isEmpty() ? "" : ": " + words);
    }
  }
}
