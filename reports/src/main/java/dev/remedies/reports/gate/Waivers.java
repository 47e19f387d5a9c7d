package dev.remedies.reports.gate;

import dev.remedies.reports.Unusable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is known to fail and taken in spite of that. Each waiver has to be needed: one that is not
 * would let the next upgrade pass unseen.
 *
 * @param all as the file has them
 * @param today the day of the comparison
 */
record Waivers(List<Waiver> all, LocalDate today) {

  /** No file, no waiver. */
  static final Waivers NONE = new Waivers(List.of(), LocalDate.EPOCH);

  /**
   * Those of a file, today.
   *
   * @param asked the file; empty for none
   * @param from the folder that it is seen from
   * @throws Unusable in one line with file and line, if it is wrong
   */
  static Waivers read(String asked, Path from) throws IOException {
    return asked.isBlank() ? NONE : new Waivers(WaiverFile.read(asked, from), LocalDate.now());
  }

  /**
   * The same differences, those that are waived as such: they stop nothing any more.
   *
   * @param components the candidate's versions
   * @throws Unusable in one line with file and line, if a waiver has ended or is for nothing
   */
  List<Difference> apply(List<Difference> differences, Map<String, String> components) {
    List<Difference> left = new ArrayList<>(differences);
    for (Waiver waiver : all) {
      waiver.check(today, components);
      if (differences.stream().noneMatch(waiver::isFor)) {
        throw waiver.unused(differences);
      }
      left.replaceAll(it -> waiver.isFor(it) ? it.waived(waiver.text()) : it);
    }
    return left;
  }
}
