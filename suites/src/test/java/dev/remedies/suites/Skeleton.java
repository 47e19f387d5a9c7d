package dev.remedies.suites;

import dev.remedies.BadInput;
import dev.remedies.MavenProperties;
import dev.remedies.Settings;
import dev.remedies.guide.Guide;
import dev.remedies.guide.Guide.Claim;
import dev.remedies.guide.Guide.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes what a new case begins with: its class, its manifests and its cause in the guide. It
 * compiles and runs, and is red until somebody has written what breaks, what is seen and what
 * helps: {@code mvn -q test-compile -Dskeleton='11.8.1: a ConfigMap is missing'}.
 */
final class Skeleton {

  /** The cause becomes Javadoc, YAML and a name: what would end one of them is not taken. */
  private static final Pattern ASKED =
      Pattern.compile("(\\d+(?:\\.\\d+)+)\\s*:\\s*(\\p{L}[\\p{L}\\p{N} .,;'()/_-]*?)\\.?\\s*");

  private static final int LONGEST = 80;
  private static final Pattern NAME = Pattern.compile("[A-Z]\\w{2,57}IT");

  private final Path suites;

  /**
   * Skeletons in a checkout.
   *
   * @param suites the folder of this module
   */
  Skeleton(Path suites) {
    this.suites = suites;
  }

  /**
   * Makes one.
   *
   * @throws BadInput if it cannot be made, of which nothing but the line is shown
   */
  public static void main(String[] args) throws IOException {
    BadInput.isToldInOneLine();
    MavenProperties.adopt();
    Settings.read();
    new Skeleton(Path.of(""))
        .make(Settings.property("skeleton").orElse(""), Guide.read())
        .forEach(System.out::println);
  }

  /**
   * Makes class, manifests and guide entry, or nothing.
   *
   * @return what was made and what to do next
   */
  List<String> make(String asked, Guide guide) throws IOException {
    Matcher words = ASKED.matcher(asked);
    if (!words.matches() || words.group(2).length() > LONGEST) {
      throw new BadInput(
          ("-Dskeleton=%s: write a section and a cause in at most %s plain characters, as"
                  + " -Dskeleton='11.8.1: a ConfigMap is missing'")
              .formatted(asked, LONGEST));
    }
    Guide.Section section = section(words.group(1), guide);
    SkeletonText text = new SkeletonText(section, words.group(2), CauseInGuide.next(section));
    if (!NAME.matcher(text.className()).matches()) {
      throw new BadInput(
          "-Dskeleton=%s would be called %s: say the cause in fewer words, and no number first"
              .formatted(asked, text.className()));
    }
    Path source =
        suites.resolve(
            "src/test/java/dev/remedies/suites/%s/%s.java"
                .formatted(section.chapter(), text.className()));
    Path manifests = suites.resolve("../manifests").resolve(text.folder()).normalize();
    refuseWhatIsThere(asked, text, guide, manifests);
    new CauseInGuide(suites.resolve("src/test/resources/guide.yaml"))
        .add(section, text.cause(), text.causeText());
    Files.writeString(source, text.source());
    Files.createDirectories(manifests);
    Files.writeString(manifests.resolve("baseline.yaml"), text.baseline());
    Files.writeString(manifests.resolve("fault.yaml"), text.fault());
    return told(section, text, source, manifests);
  }

  private static Guide.Section section(String id, Guide guide) {
    return guide.sections().stream()
        .filter(it -> it.id().equals(id) && !it.claims().isEmpty())
        .findAny()
        .orElseThrow(
            () ->
                new BadInput(
                    "-Dskeleton: guide.yaml has no section %s with claims: there are %s"
                        .formatted(
                            id,
                            String.join(
                                ", ", guide.sections().stream().map(Guide.Section::id).toList()))));
  }

  private void refuseWhatIsThere(String asked, SkeletonText text, Guide guide, Path manifests)
      throws IOException {
    Path sources = suites.resolve("src/test/java");
    try (var files = Files.walk(sources)) {
      files
          .filter(file -> file.endsWith(text.className() + ".java"))
          .findAny()
          .ifPresent(file -> refuse(asked, sources.relativize(file)));
    }
    if (Files.exists(manifests)) {
      refuse(asked, manifests);
    }
    guide.claims().stream()
        .filter(claim -> claim.kind() == Kind.cause && claim.text().equals(text.causeText()))
        .findAny()
        .ifPresent(claim -> refuse(asked, claim.id()));
  }

  private static void refuse(String asked, Object there) {
    throw new BadInput(
        "-Dskeleton=%s: %s is there already: say the cause in other words".formatted(asked, there));
  }

  private List<String> told(Guide.Section section, SkeletonText text, Path source, Path manifests) {
    List<String> lines = new ArrayList<>();
    Path root = suites.toAbsolutePath().normalize().getParent();
    lines.add("made " + root.relativize(source.toAbsolutePath().normalize()));
    lines.add(
        "made "
            + root.relativize(manifests.toAbsolutePath().normalize())
            + "/baseline.yaml and fault.yaml");
    lines.add("made " + text.cause() + " in guide.yaml");
    lines.add("");
    lines.add("The guide says there, for what is seen and what is done:");
    for (Claim claim : section.claims()) {
      if (claim.kind() == Kind.symptom || claim.kind() == Kind.fix) {
        lines.add("  " + claim.id() + "  " + claim.text());
      }
    }
    lines.add("");
    lines.add("Write fault, symptom, recovery and remedies, then:");
    lines.add("  mvn spotless:apply -pl suites");
    lines.add("  mvn verify -Dadmit=" + text.className());
    return lines;
  }
}
