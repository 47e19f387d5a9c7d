package dev.remedies.suites;

import dev.remedies.guide.Guide;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is written into the files of a new case.
 *
 * @param section its section of the guide
 * @param words its cause
 * @param cause the id of that in {@code guide.yaml}
 */
record SkeletonText(Guide.Section section, String words, String cause) {

  /** What says nothing in a name. */
  private static final Set<String> SMALL =
      Set.of("a", "an", "the", "is", "are", "of", "because", "and", "has", "have", "to");

  /** The cause's words that say something, as {@code FailedMountConfigMapMissingIT}. */
  String className() {
    return Stream.of(words.replaceAll("['’]", "").split("[^\\p{Alnum}]+"))
            .filter(word -> !SMALL.contains(word.toLowerCase(Locale.ROOT)))
            .map(SkeletonText::capital)
            .collect(Collectors.joining())
        + "IT";
  }

  /** As the project has it, an acronym is a word: Csi. */
  private static String capital(String word) {
    String rest = word.substring(1);
    boolean acronym = !rest.isEmpty() && word.equals(word.toUpperCase(Locale.ROOT));
    return word.substring(0, 1).toUpperCase(Locale.ROOT)
        + (acronym ? rest.toLowerCase(Locale.ROOT) : rest);
  }

  /** The folder of its manifests, such as {@code storage/failed-mount-config-map-missing}. */
  String folder() {
    String kebab =
        className()
            .replaceAll("IT$", "")
            .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
            .toLowerCase(Locale.ROOT);
    return section.chapter() + "/" + kebab;
  }

  /** What the guide's file says of the cause. */
  String causeText() {
    return "Ours: " + words + ".";
  }

  String source() {
    boolean pod =
        section.claims().stream().anyMatch(it -> (it.command() + it.typed()).contains("<pod>"));
    return """
        package dev.remedies.suites.%s;

        import static org.assertj.core.api.Assertions.assertThat;

        import dev.remedies.Cluster;
        import dev.remedies.FailureCase;
        %simport dev.remedies.Remedy;
        import dev.remedies.Section;
        import org.junit.jupiter.api.Tag;

        /** %s. */
        @Tag("incubating")
        @Section(value = "%s", cause = "%s")
        %sclass %s implements FailureCase {

          @Override
          public void fault(Cluster cluster) {
            cluster.apply("fault.yaml");
          }

          @Override
          public void symptom(Cluster cluster) {
            throw new AssertionError("the case does not say yet what the symptom is");
          }

          @Override
          public void recovery(Cluster cluster) {
            assertThat(cluster.inPod("pod-name", "echo served").stdout()).contains("served");
          }

          @Remedy(claim = "own", because = "not written yet")
          void whatHelps(Cluster cluster) {
            throw new AssertionError("the case does not say yet what helps");
          }
        }
        """
        .formatted(
            section.chapter(),
            pod ? "import dev.remedies.Names;\n" : "",
            words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1),
            section.id(),
            cause,
            pod ? "@Names(\"pod=pod-name\")\n" : "",
            className());
  }

  String baseline() {
    return """
        # A pod that runs: write here what works before the fault.
        apiVersion: v1
        kind: Pod
        metadata:
          name: pod-name
        spec:
          terminationGracePeriodSeconds: 1
          containers:
            - name: main
              image: remedies/toolbox:1
              command: [sleep, infinity]
        """;
  }

  String fault() {
    return """
        # Breaks nothing yet: write here what the fault applies.
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: fault
        """;
  }
}
