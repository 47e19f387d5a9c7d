package dev.remedies.reports;

/** How many of something, in words. */
public final class Amount {

  private Amount() {}

  /** As {@code 1 case}, {@code 2 remedies}. */
  public static String of(long number, String thing) {
    String plural = thing.endsWith("y") ? thing.replaceFirst("y$", "ies") : thing + "s";
    return number + " " + (number == 1 ? thing : plural);
  }
}
