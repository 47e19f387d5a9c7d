package dev.remedies.reports.verdicts;

import dev.remedies.reports.Result;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * A file of evidence.
 *
 * @param name what a reader is shown
 * @param link its address, from the page on
 */
public record Evidence(String name, String link) {

  private static final String FOLDER = "evidence/";

  /** Those of a record. A path that leads elsewhere than to the evidence is not made a link. */
  static List<Evidence> of(Result result) {
    return result.evidence().stream()
        .filter(path -> path.startsWith(FOLDER) && !path.contains(".."))
        .map(path -> new Evidence(path.substring(path.lastIndexOf('/') + 1), link(path)))
        .toList();
  }

  private static String link(String path) {
    try {
      return new URI(null, null, "../" + path, null).getRawPath();
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException(path, impossible);
    }
  }
}
