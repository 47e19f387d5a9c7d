package dev.remedies.suites;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Instead;
import dev.remedies.Names;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import dev.remedies.Sections;
import dev.remedies.guide.Guide;
import dev.remedies.guide.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * A case, as it lies on the disk: its class, its source, its folder of manifests.
 *
 * @param type its class
 * @param source its source file
 */
record CaseFile(Class<?> type, Path source) {

  static final Path MANIFESTS = Path.of("../manifests");
  private static final Path SOURCES = Path.of("src/test/java");

  static List<CaseFile> all() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith("IT.java"))
          // What the bench itself promises is no case, nor is what lies to it.
          .filter(file -> !file.startsWith(SOURCES.resolve("dev/remedies/suites/bench")))
          .filter(file -> !file.startsWith(SOURCES.resolve("dev/remedies/suites/lies")))
          .sorted()
          .map(file -> new CaseFile(load(file), file))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Class<?> load(Path file) {
    String path = SOURCES.relativize(file).toString();
    try {
      return Class.forName(path.replaceAll("\\.java$", "").replace('/', '.'));
    } catch (ClassNotFoundException foreign) {
      throw new IllegalStateException(file + " does not hold the class that it is named after");
    }
  }

  /** The last part of the package. */
  String chapter() {
    String name = type.getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Where its manifests lie: the chapter and the class's name in kebab case, without the IT. */
  Path manifests() {
    String name = type.getSimpleName().replaceAll("IT$", "");
    String kebab = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    return MANIFESTS.resolve(chapter()).resolve(kebab);
  }

  /** Where the manifests lie that it shares with other cases of its chapter. */
  Path common() {
    return MANIFESTS.resolve(chapter()).resolve("common");
  }

  String text() {
    return read(source);
  }

  /** What its baseline applies, be it its neighbours' or the usual one; nothing, if it does not. */
  Optional<String> baseline() throws NoSuchMethodException {
    Class<?> declaring = type.getMethod("baseline", Cluster.class).getDeclaringClass();
    boolean applied =
        declaring == FailureCase.class
            || read(source.resolveSibling(declaring.getSimpleName() + ".java"))
                .matches("(?s).*(super\\.baseline|[( ]baseline\\(\\)|\"baseline\\.yaml\").*");
    return applied
        ? Optional.of(((FailureCase) ReflectionSupport.newInstance(type)).baseline())
        : Optional.empty();
  }

  /** Its source, and that of what it shares with its neighbours. */
  String textWithNeighbours() {
    return neighbours(type)
        .map(shared -> read(source.resolveSibling(shared.getSimpleName() + ".java")))
        .reduce(text(), String::concat);
  }

  private static Stream<Class<?>> neighbours(Class<?> of) {
    return Stream.of(of.getInterfaces())
        .filter(it -> it.getPackage().equals(of.getPackage()))
        .flatMap(it -> Stream.concat(Stream.of(it), neighbours(it)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Section section() {
    return Optional.ofNullable(type.getAnnotation(Section.class))
        .orElseThrow(() -> new AssertionError(type + " has no @Section"));
  }

  /** Its own remedies, and those that it shares with other cases of its sections. */
  List<Remedy> remedies() {
    return annotations(Remedy.class);
  }

  /** All sections that it is of. */
  List<String> sections() {
    return Sections.of(type).ids();
  }

  /** The commands of its sections, as they are typed in it. */
  List<Step> steps() {
    return Step.of(type, Guide.read());
  }

  private <A extends Annotation> List<A> annotations(Class<A> annotation) {
    return AnnotationSupport.findAnnotatedMethods(type, annotation, HierarchyTraversalMode.TOP_DOWN)
        .stream()
        .map(method -> method.getAnnotation(annotation))
        .toList();
  }

  /** What it says of the steps that name its cause. */
  List<Reveals> reveals() {
    return AnnotationSupport.findRepeatableAnnotations(type, Reveals.class);
  }

  /** What it types otherwise than the guide. */
  List<Instead> instead() {
    return AnnotationSupport.findRepeatableAnnotations(type, Instead.class);
  }

  /** What it types for placeholders, and what it shares with its neighbours. */
  List<String> names() {
    return Stream.concat(Stream.of(type), neighbours(type))
        .map(it -> it.getDeclaredAnnotation(Names.class))
        .filter(Objects::nonNull)
        .flatMap(it -> Stream.of(it.value()))
        .toList();
  }

  /** The ids of all claims that it measures. */
  List<String> claims() {
    return Stream.of(
            Stream.of(section().cause()),
            remedies().stream().map(Remedy::claim),
            steps().stream().map(step -> step.claim().id()))
        .flatMap(claims -> claims)
        .toList();
  }

  @Override
  public String toString() {
    return chapter() + "/" + type.getSimpleName();
  }
}
