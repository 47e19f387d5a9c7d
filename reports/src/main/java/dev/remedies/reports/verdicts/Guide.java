package dev.remedies.reports.verdicts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The guide under test, claim by claim, as {@code guide.yaml} restates it.
 *
 * @param sections its sections, in order
 */
public record Guide(List<Section> sections) {

  /**
   * One section.
   *
   * @param id its number, such as {@code 11.7.1}
   * @param title its heading
   * @param chapter the chapter that it belongs to
   * @param pending who will cover it, or null if cases do
   * @param claims what it says
   */
  public record Section(
      String id, String title, String chapter, String pending, List<Claim> claims) {}

  /**
   * One thing that the guide says, or that is added to it.
   *
   * @param id the section's number, the kind and a number, such as {@code 11.7.1/fix-1}
   * @param kind what it is: symptom, cause, diagnosis, fix or verify
   * @param text what it says
   * @param command the command that it prints, or null
   * @param untested why nothing measures it, or null
   * @param note what a reader has to know of it that no case can measure, or null
   */
  public record Claim(
      String id, String kind, String text, String command, String untested, String note) {

    /** Whether it is none of the guide's, but one that the suite adds. */
    public boolean own() {
      return id.contains("/own-");
    }

    /** Whether the reason why nothing measures it is that this is still to be done. */
    public boolean pending() {
      return untested != null && untested.contains("pending:");
    }
  }

  /**
   * Reads {@code guide.yaml}.
   *
   * @throws Unreadable in one line that names the file, if it is none
   */
  public static Guide read(Path file) {
    try {
      Object document =
          new Load(LoadSettings.builder().setLabel(file.toString()).build())
              .loadFromString(Files.readString(file));
      return new Guide(maps(document, "the file").stream().map(Guide::section).toList());
    } catch (NoSuchFileException missing) {
      throw new Unreadable(file, "there is no such file");
    } catch (IOException | YamlEngineException | IllegalArgumentException broken) {
      throw new Unreadable(file, String.valueOf(broken.getMessage()).replaceAll("\\s+", " "));
    }
  }

  /** The claim with this id, if there is one. */
  public Optional<Claim> claim(String id) {
    return sections.stream()
        .flatMap(section -> section.claims().stream())
        .filter(claim -> claim.id().equals(id))
        .findFirst();
  }

  private static Section section(Map<?, ?> entry) {
    String id = text(entry, "id", "a section");
    return new Section(
        id,
        text(entry, "title", id),
        text(entry, "chapter", id),
        optional(entry, "pending"),
        entry.containsKey("claims")
            ? maps(entry.get("claims"), id).stream().map(Guide::claim).toList()
            : List.of());
  }

  private static Claim claim(Map<?, ?> entry) {
    String id = text(entry, "id", "a claim");
    return new Claim(
        id,
        text(entry, "kind", id),
        text(entry, "text", id),
        optional(entry, "command"),
        optional(entry, "untested"),
        optional(entry, "note"));
  }

  private static List<? extends Map<?, ?>> maps(Object list, String where) {
    if (!(list instanceof List<?> entries)
        || !entries.stream().allMatch(entry -> entry instanceof Map<?, ?>)) {
      throw new IllegalArgumentException(where + " holds no list of mappings");
    }
    return entries.stream().map(entry -> (Map<?, ?>) entry).toList();
  }

  private static String text(Map<?, ?> entry, String key, String where) {
    String text = optional(entry, key);
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(where + " has no " + key);
    }
    return text;
  }

  private static String optional(Map<?, ?> entry, String key) {
    return entry.get(key) == null ? null : entry.get(key).toString().strip();
  }

  /** A file that is no guide. */
  public static final class Unreadable extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Unreadable(Path file, String why) {
      super(file + " is no guide: " + why);
    }
  }
}
