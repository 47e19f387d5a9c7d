package dev.remedies.reports;

import dev.remedies.reports.verdicts.Guide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives Allure's tests the guide's words: chapter, section and cause where it has package and
 * class, and the remedy with its verdict where it has a method.
 */
final class AllureNames {

  private static final JsonMapper JSON = new JsonMapper();

  /** What is said in the guide's words instead. */
  private static final Set<String> REPLACED =
      Set.of("parentSuite", "suite", "subSuite", "feature", "story", "severity");

  private static final String LINK = "verdicts";

  private final Guide guide;
  private final Map<String, Result> results = new TreeMap<>();

  AllureNames(Guide guide, List<Result> results) {
    this.guide = guide;
    results.forEach(it -> this.results.put(it.name(), it));
  }

  /** Rewrites what a run left for Allure; what is no test of a case stays as it is. */
  void write(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith("-result.json")).toList()) {
        ObjectNode test = (ObjectNode) JSON.readTree(file.toFile());
        Optional<Result> result = Optional.ofNullable(results.get(name(test)));
        if (result.isPresent()) {
          JSON.writeValue(file.toFile(), named(test, result.get()));
        }
      }
    }
  }

  private static String name(ObjectNode test) {
    String[] parts = test.path("fullName").asString().split("\\.");
    return parts.length < 2 ? "" : parts[parts.length - 2] + "." + parts[parts.length - 1];
  }

  private ObjectNode named(ObjectNode test, Result result) {
    ArrayNode labels = test.withArray("labels");
    labels.removeIf(label -> REPLACED.contains(label.path("name").asString()));
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
    test.put("name", remedy(result) + ": " + result.verdict());
    ArrayNode links = test.withArray("links");
    links.removeIf(link -> link.path("type").asString().equals(LINK)); // Of one that is merged.
    links
        .addObject()
        .put("name", "what the guide says, and all its verdicts")
        .put("url", "verdicts.html#s-" + result.section())
        .put("type", LINK);
    return test;
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
