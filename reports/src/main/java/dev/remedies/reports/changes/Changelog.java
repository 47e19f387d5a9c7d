package dev.remedies.reports.changes;

import dev.remedies.reports.Unusable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints what changed between two recorded runs, each a file or what a commit of git has of it. */
public final class Changelog {

  private Changelog() {}

  /**
   * Compares {@code arguments[1]}, as {@code v1,v2} or {@code v1} alone, which is compared with the
   * file as it is; {@code arguments[0]} is the recorded run's file. Ends with 2 if one of them is
   * no recorded run.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.exit(print(Path.of(arguments[0]), arguments[1], System.out));
  }

  static int print(Path recorded, String versions, PrintStream console)
      throws IOException, InterruptedException {
    String[] names = versions.split(",", -1);
    if (names.length > 2 || Stream.of(names).anyMatch(String::isBlank)) {
      console.println(
          "-Dchanges=" + versions + " is no version: write one or two, as -Dchanges=HEAD~20,HEAD");
      return 2;
    }
    try {
      JsonNode before = read(recorded, names[0].strip());
      JsonNode after = read(recorded, names.length == 1 ? recorded + "" : names[1].strip());
      console.print(new Changes(before, after).text());
      return 0;
    } catch (Unusable unusable) {
      console.println(unusable.getMessage());
      return 2;
    }
  }

  private static JsonNode read(Path recorded, String version)
      throws IOException, InterruptedException {
    Path file = Path.of(version);
    String text = Files.isRegularFile(file) ? Files.readString(file) : committed(recorded, version);
    try {
      JsonNode run = JsonMapper.shared().readTree(text);
      if (run.path("cases").isArray()) {
        return run;
      }
    } catch (JacksonException broken) {
      throw new Unusable(version + " has no recorded run: " + broken.getOriginalMessage());
    }
    throw new Unusable(version + " has no recorded run: it lists no cases");
  }

  private static String committed(Path recorded, String commit)
      throws IOException, InterruptedException {
    Process git =
        new ProcessBuilder("git", "show", commit + ":./" + recorded.getFileName())
            .directory(recorded.toAbsolutePath().getParent().toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (git.waitFor() != 0) {
      throw new Unusable(
          commit + " is neither a file nor a commit that has " + recorded.getFileName());
    }
    return text;
  }
}
