package dev.remedies.reports;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Times as a reader wants them. */
public final class Seconds {

  private Seconds() {}

  /** A number of seconds, to a tenth; a dash for none. */
  public static String show(Double time) {
    return time == null ? "-" : String.format(Locale.ROOT, "%.1f s", time);
  }

  /** The shortest and the longest of some; a dash if all are null. */
  public static String range(List<Double> times) {
    List<Double> known = times.stream().filter(Objects::nonNull).sorted().toList();
    if (known.isEmpty()) {
      return show(null);
    }
    String shortest = show(known.get(0));
    String longest = show(known.get(known.size() - 1));
    return shortest.equals(longest) ? shortest : shortest.replace(" s", "") + " to " + longest;
  }
}
