package dev.remedies.reports;

import dev.remedies.reports.verdicts.Guide;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives Allure's tests the guide's words: chapter, section and cause where it has package and
 * class, and the remedy with its verdict where it has a method.
 */
final class AllureNames {

  /** What is said in the guide's words instead. */
  private static final Set<String> REPLACED =
      Set.of("parentSuite", "suite", "subSuite", "feature", "story", "severity");

  private static final Set<String> VERDICTS =
      Stream.of(Verdict.values()).map(Verdict::toString).collect(Collectors.toSet());

  private static final String LINK = "verdicts";

  private final Guide guide;
  private final List<Result> results;

  AllureNames(Guide guide, List<Result> results) {
    this.guide = guide;
    this.results = results;
  }

  /** Rewrites what a run left for Allure; what is no test of a case stays as it is. */
  void write(Path folder) throws IOException {
    AllureTests.rewrite(folder, results, this::name);
  }

  private void name(ObjectNode test, Result result) {
    ArrayNode labels = test.withArray("labels");
    labels.removeIf(AllureNames::isReplaced);
    String section = result.section() + " " + title(result.section());
    String cause = text(result.cause()).orElse(result.testCase());
    label(labels, "parentSuite", chapter(result.section()));
    label(labels, "suite", section);
    label(labels, "subSuite", cause);
    label(labels, "feature", section);
    label(labels, "story", cause);
    // What the guide promises, before what only we say.
    label(labels, "severity", isOfTheGuide(result) ? "critical" : "normal");
    test.putArray("titlePath").add(chapter(result.section())).add(section).add(cause);
    String status = test.has("status") ? test.path("status").asString() : "unknown";
    boolean passed = status.equals("passed");
    if (passed || result.verdict().fails()) {
      test.put("name", remedy(result) + ": " + result.verdict());
      // What does not cure is no failure, but neither is it what one takes a green tick for.
      label(labels, "tag", result.verdict().toString());
    } else {
      // Red for something else than what is recorded of it, as for a later round.
      test.put("name", remedy(result) + ": " + status);
    }
    if (passed && result.verdict() == Verdict.DOES_NOT_HOLD) {
      // By its message a category has it: else none of Allure's lists would tell it from a cure.
      String why = result.because() == null ? "" : ": " + result.because();
      test.putObject("statusDetails").put("message", result.verdict() + why);
    }
    ArrayNode links = test.withArray("links");
    links.removeIf(link -> link.path("type").asString().equals(LINK)); // Of one that is merged.
    link(links, "what the guide says, and all its verdicts", "s-" + result.section());
    link(links, "this case among the verdicts", "case-" + result.testCase());
    told(test, result);
  }

  private static boolean isReplaced(JsonNode label) {
    String name = label.path("name").asString();
    return REPLACED.contains(name)
        || name.equals("tag") && VERDICTS.contains(label.path("value").asString());
  }

  private static void link(ArrayNode links, String name, String anchor) {
    links.addObject().put("name", name).put("url", "verdicts.html#" + anchor).put("type", LINK);
  }

  /** Says of each command of the guide what it told: a tick says only that it was typed. */
  private static void told(ObjectNode test, Result result) {
    test.path("steps")
        .valueStream()
        .filter(step -> step.path("name").asString().equals("diagnosis"))
        .flatMap(step -> step.path("steps").valueStream())
        .forEach(
            step ->
                result.diagnoses().stream()
                    .filter(it -> step.path("name").asString().equals("diagnosis " + it.claim()))
                    .forEach(
                        it ->
                            ((ObjectNode) step)
                                .put("name", "diagnosis " + it.claim() + ": " + it.observed())));
  }

  private static void label(ArrayNode labels, String name, String value) {
    labels.addObject().put("name", name).put("value", value);
  }

  private String remedy(Result result) {
    if (result.remedy().equals("untreated")) {
      return "untreated";
    }
    String words = result.remedy().replaceAll("(?<!^)(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return isOfTheGuide(result)
        ? result.claim().replaceFirst("^.*/(\\w+)-", "$1 ") + ", " + words
        : words;
  }

  private static boolean isOfTheGuide(Result result) {
    return result.claim() != null && result.claim().contains("/");
  }

  private Optional<String> text(String claim) {
    return Optional.ofNullable(claim).flatMap(guide::claim).map(Guide.Claim::text);
  }

  private String title(String section) {
    return section(section).map(Guide.Section::title).orElse("");
  }

  /** As {@code 11.2 wasmedge}. */
  private String chapter(String section) {
    String number = section.replaceFirst("^(\\d+\\.\\d+).*", "$1");
    return number + section(section).map(it -> " " + it.chapter()).orElse("");
  }

  private Optional<Guide.Section> section(String id) {
    return guide.sections().stream().filter(it -> it.id().equals(id)).findAny();
  }
}
