package dev.remedies.reports.verdicts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chapter of the guide.
 *
 * @param name the package of its cases
 * @param sections its sections, at least one
 */
public record Chapter(String name, List<SectionVerdict> sections) {

  private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d+");

  /** Its number in the guide, or from the first to the last of them. */
  public String number() {
    String first = number(sections.get(0));
    String last = number(sections.get(sections.size() - 1));
    return first.equals(last) ? first : first + "–" + last;
  }

  private static String number(SectionVerdict it) {
    Matcher number = NUMBER.matcher(it.section().id());
    return number.find() ? number.group() : it.section().id();
  }
}
