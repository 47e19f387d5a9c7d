package dev.remedies.reports.verdicts;

import java.util.Comparator;
import java.util.regex.Pattern;

/** Orders ids of claims as a reader does: the second before the tenth. */
final class ClaimOrder {

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  static final Comparator<String> BY_NUMBERS = Comparator.comparing(ClaimOrder::padded);

  private ClaimOrder() {}

  private static String padded(String id) {
    return NUMBER
        .matcher(id)
        .replaceAll(
            number -> "0".repeat(Math.max(0, 6 - number.group().length())) + number.group());
  }
}
