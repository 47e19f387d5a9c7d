package dev.remedies.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What cases do, as they are written: the bodies of their methods, and the manifests that these
 * name. A reader who knows kubectl and no Java sees in them what is typed and what is applied.
 */
public final class Sources {

  private static final Pattern MANIFEST =
      Pattern.compile("(?<![\\w./-])(?:\\.\\./common/)?[a-z0-9-]+\\.yaml");
  private static final Pattern CONSTANT =
      Pattern.compile(
          "^ *(?:private |static |final )*String ([A-Z_]+) =\\s+(.*?);$",
          Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern NEIGHBOURS =
      Pattern.compile(
          "^(?:final )?(?:class|interface) \\w+[^{]*?(?:implements|extends) ([^{]+)\\{");

  private final Path root;
  private final Map<String, Path> files = new TreeMap<>();

  /**
   * Those of a checkout; none where it has no suites.
   *
   * @param root its folder
   */
  public Sources(Path root) {
    this.root = root;
    Path cases = root.resolve("suites/src/test/java");
    if (!Files.isDirectory(cases)) {
      return;
    }
    try (Stream<Path> all = Files.walk(cases)) {
      all.filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> files.put(typeName(file), file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Where a file is in the checkout. */
  String name(Path file) {
    return root.relativize(file).toString();
  }

  private static String typeName(Path file) {
    return file.getFileName().toString().replaceFirst("\\.java$", "");
  }

  /** The cases, by their classes; what tests the bench is none. */
  public List<String> cases() {
    return files.entrySet().stream()
        .filter(it -> it.getKey().endsWith("IT"))
        .filter(it -> !it.getValue().toString().matches(".*/(bench|lies)/.*"))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Where a case's class is. */
  public Optional<Path> file(String testCase) {
    return Optional.ofNullable(files.get(testCase));
  }

  /**
   * A method of a case, be it its own or shared with its neighbours, with each constant and each
   * manifest that it names; empty where there is none.
   */
  public String of(String testCase, String method) {
    List<String> family = family(testCase);
    return family.stream()
        .flatMap(text -> method(text, method).stream())
        .findFirst()
        .map(body -> body + constants(family, body) + manifests(testCase, body))
        .orElse("");
  }

  /** Often the words that one looks for. */
  private static String constants(List<String> family, String body) {
    return family.stream()
        .flatMap(text -> CONSTANT.matcher(text).results())
        .filter(constant -> body.matches("(?s).*\\b" + constant.group(1) + "\\b.*"))
        .map(constant -> constant.group(1) + " = " + constant.group(2) + "\n")
        .distinct()
        .collect(Collectors.joining());
  }

  /** The class, and what it shares with its neighbours. */
  private List<String> family(String name) {
    List<String> texts = new ArrayList<>();
    file(name)
        .ifPresent(
            file -> {
              String text = read(file);
              texts.add(text);
              text.lines()
                  .flatMap(line -> NEIGHBOURS.matcher(line).results())
                  .flatMap(match -> Stream.of(match.group(1).split("[,\\s]+")))
                  .filter(other -> file(other).isPresent())
                  .forEach(other -> texts.addAll(family(other)));
            });
    return texts;
  }

  /** As the formatter lays methods out: what is indented by two ends with such a brace. */
  private static Optional<String> method(String text, String name) {
    Matcher method =
        Pattern.compile(
                "^  (?:public |default )*\\w+ " + name + "\\([^)]*\\)[^{;]*\\{\\n(.*?)^  \\}$",
                Pattern.MULTILINE | Pattern.DOTALL)
            .matcher(text);
    return method.find()
        ? Optional.of(method.group(1).stripTrailing().stripIndent() + "\n")
        : Optional.empty();
  }

  private String manifests(String testCase, String body) {
    StringBuilder yaml = new StringBuilder();
    MANIFEST
        .matcher(body)
        .results()
        .map((MatchResult match) -> folder(testCase).resolve(match.group()).normalize())
        .distinct()
        .filter(Files::isRegularFile)
        .forEach(file -> yaml.append("\n# " + root.relativize(file) + "\n" + read(file)));
    return yaml.toString();
  }

  private Path folder(String testCase) {
    String kebab =
        testCase
            .replaceFirst("IT$", "")
            .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
            .toLowerCase(Locale.ROOT);
    Path chapter = files.get(testCase).getParent().getFileName();
    return root.resolve("manifests").resolve(chapter).resolve(kebab);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
