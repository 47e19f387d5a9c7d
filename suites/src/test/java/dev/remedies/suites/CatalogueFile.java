package dev.remedies.suites;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.remedies.AddOn;
import dev.remedies.Needs;
import dev.remedies.Nodes;
import dev.remedies.Remedy;
import dev.remedies.guide.Guide;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** The catalogue of all cases, {@code suites/README.md}, as their classes and the record say. */
final class CatalogueFile {

  static final Path PATH = Path.of("README.md");

  private static final Path RECORD = Path.of("../reports/baselines/trixie.json");
  private static final Pattern SUMMARY =
      Pattern.compile("/\\*\\*(.*?)\\*/\\n(?:[@ )}/][^\\n]*\\n)*class ", Pattern.DOTALL);
  private static final String HEAD =
      """
      # All cases

      One row for each cause of a documented failure, in the guide's order, in each section that asks about it: what is broken,
      and what each remedy did in the recorded run. ✓ cures, with the seconds from the remedy to the recovery; ✗ does not, as
      recorded. A number is the fix of the guide's section; *own* is a remedy that the guide does not have. What was found wrong
      in the guide, section by section, is in [FINDINGS.md](FINDINGS.md).

      This page is made from the classes and from `reports/baselines/trixie.json`. After a change of either:

          mvn -q test -pl suites -am -Dtest=CatalogueFileTest -Dsurefire.failIfNoSpecifiedTests=false -Dcatalogue.write
      """;

  private final Map<String, Double> seconds = recorded();

  String text() {
    List<CaseFile> all = CaseFile.all();
    StringBuilder page = new StringBuilder(HEAD);
    for (Guide.Section section : Guide.read().sections()) {
      List<CaseFile> cases =
          all.stream().filter(it -> it.sections().contains(section.id())).toList();
      if (!cases.isEmpty()) {
        page.append("\n## %s %s\n\n".formatted(section.id(), section.title()))
            .append("| Case | What is broken | Remedies |\n| --- | --- | --- |\n");
        cases.stream()
            .sorted(Comparator.comparing(it -> it.type().getSimpleName()))
            .forEach(it -> page.append(row(it, section.id())));
      }
    }
    return page.toString();
  }

  private String row(CaseFile one, String section) {
    String name = one.type().getSimpleName();
    String remedies =
        AnnotationSupport.findAnnotatedMethods(
                one.type(), Remedy.class, HierarchyTraversalMode.TOP_DOWN)
            .stream()
            // The guide's come before our own.
            .sorted(
                Comparator.comparing((Method it) -> it.getAnnotation(Remedy.class).claim())
                    .thenComparing(Method::getName))
            .map(method -> remedy(name, method, section))
            .collect(Collectors.joining("<br>"));
    return "| `%s`%s | %s | %s |\n".formatted(name, needs(one.type()), summary(one), remedies);
  }

  private String remedy(String name, Method method, String section) {
    Remedy remedy = method.getAnnotation(Remedy.class);
    Double took = seconds.get(name + "." + method.getName());
    String time =
        !remedy.works() || took == null ? "" : String.format(Locale.ROOT, " %.1f s", took);
    return "%s: %s %s%s"
        .formatted(
            claim(method, section), words(method.getName()), remedy.works() ? "✓" : "✗", time);
  }

  /** As {@code fix 1}, or with the section where it is another's. */
  private static String claim(Method method, String section) {
    String claim = method.getAnnotation(Remedy.class).claim();
    return claim.equals("own")
        ? "*own*"
        : claim.replaceFirst("^" + section + "/fix-", "").replaceFirst("/fix-", " fix ");
  }

  private static String words(String camelCase) {
    return camelCase.replaceAll("(?<!^)(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /** What its cluster has beside a node, and the groups that it is in. */
  private static String needs(Class<?> type) {
    List<String> needs = new ArrayList<>();
    Optional.ofNullable(type.getAnnotation(Nodes.class))
        .ifPresent(nodes -> needs.add(nodes.value() + " nodes"));
    Optional.ofNullable(type.getAnnotation(Needs.class)).stream()
        .flatMap(it -> Stream.of(it.value()))
        .map(AddOn::text)
        .forEach(needs::add);
    AnnotationSupport.findRepeatableAnnotations(type, Tag.class).stream()
        .map(tag -> "*" + tag.value() + "*")
        .forEach(needs::add);
    return needs.isEmpty() ? "" : "<br>" + String.join(", ", needs);
  }

  /** The first sentence of its documentation. */
  private static String summary(CaseFile one) {
    Matcher comment = SUMMARY.matcher(one.text());
    if (!comment.find()) {
      throw new AssertionError(one.source() + ": the class has no documentation to begin with");
    }
    String text =
        comment
            .group(1)
            .replaceAll("\\s*\\n\\s*\\*\\s?", " ")
            .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`");
    return text.strip().replaceFirst("(?s)\\.\\s.*$", ".").replace("|", "\\|");
  }

  private static Map<String, Double> recorded() {
    Map<String, Double> seconds = new HashMap<>();
    try {
      Recording recording = Serialization.unmarshal(Files.readString(RECORD), Recording.class);
      for (Recording.Case one : recording.cases()) {
        one.remedies()
            .forEach(it -> seconds.put(one.name() + "." + it.remedy(), it.timeToRecover()));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return seconds;
  }

  /** As much of a recorded run as is shown. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Recording(List<Case> cases) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Case(@JsonProperty("case") String name, List<Cure> remedies) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Cure(String remedy, Double timeToRecover) {}
  }
}
