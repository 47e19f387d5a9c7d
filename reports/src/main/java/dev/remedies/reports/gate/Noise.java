package dev.remedies.reports.gate;

import java.util.List;
import java.util.Locale;

/**
 * Tells a time that changed from one that only varies. Two times differ when one is more than three
 * times the other <em>and</em> more than ten seconds longer, after the pace is taken out: the
 * median ratio of all times that both runs have, so that a slower machine is no regression.
 *
 * <p>The figures come from five full or half runs of one stack on a machine of two cores, busy to a
 * different degree, compared in all ten pairs, 280 times: 95 of 100 were within a factor of 3.2, a
 * few up to 6.7 (1.4 s against 9.6 s), and the longest distance was 16.8 s (10.2 s against 27.0 s).
 * But what was more than three times as long was never more than 8.2 s longer, and what was more
 * than 10 s longer was never more than 2.6 times as long. The medians of pairs of runs lay between
 * 0.71 and 1.08.
 *
 * @param pace how many times as long the candidate's run took, as a whole
 * @param measured whether there were times enough to tell that; the pace is 1 if not
 */
record Noise(double pace, boolean measured) {

  private static final double TIMES = 3;
  private static final double SECONDS = 10;

  /** A median of fewer says more of those few than of the machine. */
  private static final int ENOUGH = 10;

  /**
   * Two times of the same thing.
   *
   * @param before the baseline's, in seconds
   * @param after the candidate's, in seconds
   */
  record Pair(double before, double after) {}

  static Noise of(List<Pair> pairs) {
    double[] ratios =
        pairs.stream()
            .filter(pair -> pair.before() > 0 && pair.after() > 0)
            .mapToDouble(pair -> pair.after() / pair.before())
            .sorted()
            .toArray();
    boolean measured = ratios.length >= ENOUGH;
    return new Noise(measured ? ratios[ratios.length / 2] : 1, measured);
  }

  /** The pace and the rule, for a reader. */
  String text() {
    String told =
        measured
            ? String.format(
                    Locale.ROOT,
                    "The candidate's run took %.2f times as long as the baseline's, in the median;"
                        + " with that",
                    pace)
                + " taken out, a time"
            : "Too few times are in both runs to tell one machine's pace from the other's. A time";
    return told
        + " differs when it is more than %.0f times as long and more than %.0f s longer."
            .formatted(TIMES, SECONDS);
  }

  boolean slower(Pair pair) {
    return beyond(pair.before() * pace, pair.after());
  }

  boolean faster(Pair pair) {
    return beyond(pair.after(), pair.before() * pace);
  }

  private static boolean beyond(double usual, double longer) {
    return longer > TIMES * usual && longer > usual + SECONDS;
  }
}
