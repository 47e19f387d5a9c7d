package dev.remedies.suites;

import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The guide under test, claim by claim, as {@code guide.yaml} restates it.
 *
 * @param sections its sections, in order
 */
record Guide(List<Section> sections) {

  /**
   * One section.
   *
   * @param id its number, such as {@code 11.7.1}
   * @param title its heading
   * @param chapter the package of its cases
   * @param pending who will cover it, if no case does yet
   * @param claims what it says
   */
  record Section(String id, String title, String chapter, String pending, List<Claim> claims) {
    Section {
      claims = Objects.requireNonNullElse(claims, List.of());
    }
  }

  /**
   * One thing that the guide says.
   *
   * @param id the section's number, the kind and a number, such as {@code 11.7.1/fix-1}
   * @param kind what it is
   * @param text what it says
   * @param command the command that it prints, if it prints one
   * @param untested why nothing measures it, if nothing does
   */
  record Claim(String id, Kind kind, String text, String command, String untested) {}

  /** What a claim is. Named as in the file. */
  enum Kind {
    symptom,
    cause,
    diagnosis,
    fix,
    verify
  }

  static Guide read() {
    try (InputStream yaml = Guide.class.getResourceAsStream("/guide.yaml")) {
      return new Guide(List.of(Serialization.unmarshal(yaml, Section[].class)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<Claim> claims() {
    return sections.stream().flatMap(section -> section.claims().stream()).toList();
  }

  Optional<Claim> claim(String id) {
    return claims().stream().filter(claim -> claim.id().equals(id)).findAny();
  }
}
