package dev.remedies.reports.verdicts;

import dev.remedies.reports.Sources;
import dev.remedies.reports.Template;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The verdicts as one HTML page that needs no other file. */
final class HtmlVerdicts {

  /**
   * Fills the template in; all that comes from the run is escaped by it.
   *
   * @param cost what the run cost, in lines; none if no case was run
   * @param allure whether Allure's page is beside it
   * @param upgrade whether the run is compared with a recorded one, on a page beside it, too
   * @param sources what the cases do
   */
  String render(
      Verdicts verdicts, List<String> cost, boolean allure, boolean upgrade, Sources sources)
      throws IOException {
    return Template.fill(
        HtmlVerdicts.class,
        "verdicts",
        Map.of(
            "verdicts",
            verdicts,
            "cost",
            cost,
            "statuses",
            Status.values(),
            "pending",
            Status.PENDING,
            "allure",
            allure,
            "upgrade",
            upgrade,
            "sources",
            sources,
            "style",
            resource("verdicts.css"),
            "script",
            resource("verdicts.js")));
  }

  /** The guide as it would have to be. */
  String corrected(Verdicts verdicts) throws IOException {
    return Template.fill(
        HtmlVerdicts.class,
        "guide",
        Map.of(
            "verdicts",
            verdicts,
            "chapters",
            verdicts.chapters(),
            "corrected",
            (Corrected) CorrectedSection::new,
            "style",
            resource("verdicts.css")));
  }

  /** What the template asks for a section. */
  public interface Corrected {
    /** The section as it would have to be. */
    CorrectedSection of(SectionVerdict section);
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = HtmlVerdicts.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
