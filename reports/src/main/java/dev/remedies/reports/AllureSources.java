package dev.remedies.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts beside Allure's tests what their fault and remedy do, as it is written, and where that is.
 */
final class AllureSources {

  private static final String LINK = "source";

  private final Sources sources;
  private final Path page;

  /**
   * For a page.
   *
   * @param page the folder that it will be in
   */
  AllureSources(Sources sources, Path page) {
    this.sources = sources;
    this.page = page;
  }

  /** Writes it into what a run left for Allure. */
  void write(Path folder, List<Result> results) throws IOException {
    AllureTests.rewrite(
        folder,
        results,
        (test, result) -> {
          attach(folder, test, result, "fault", "what the fault does");
          attach(folder, test, result, result.remedy(), "what the remedy does");
          link(test, result);
        });
  }

  private void attach(Path folder, ObjectNode test, Result result, String method, String name) {
    String text = sources.of(result.testCase(), method);
    if (text.isEmpty()) {
      return;
    }
    String file = result.testCase() + "." + method + "-attachment.txt";
    try {
      Files.writeString(folder.resolve(file), text);
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
    ArrayNode attachments = test.withArray("attachments");
    attachments.removeIf(it -> it.path("source").asString().equals(file)); // Of one that is merged.
    attachments.addObject().put("name", name).put("source", file).put("type", "text/plain");
  }

  private void link(ObjectNode test, Result result) {
    ArrayNode links = test.withArray("links");
    links.removeIf(it -> it.path("type").asString().equals(LINK));
    sources
        .file(result.testCase())
        .ifPresent(
            file ->
                links
                    .addObject()
                    // The name says where it is, too, where the page is sent alone.
                    .put("name", "source: " + sources.name(file))
                    .put("url", page.relativize(file.toAbsolutePath().normalize()).toString())
                    .put("type", LINK));
  }
}
