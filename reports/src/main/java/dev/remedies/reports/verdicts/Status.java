package dev.remedies.reports.verdicts;

import dev.remedies.reports.Verdict;
import java.util.Locale;

/** What there is to say of a claim: a verdict, or why there is none. */
public enum Status {
  HOLDS("holds", "✓"),
  DOES_NOT_HOLD("does not hold, as recorded", "✗"),
  INCONCLUSIVE("inconclusive", "?"),
  SELF_HEALED("self-healed", "↺"),
  CHANGED("changed", "!"),
  UNTESTED("not tested, for a reason", "–"),
  PENDING("pending", "…"),
  NOT_RUN("not run", "○");

  private final String text;
  private final String symbol;

  Status(String text, String symbol) {
    this.text = text;
    this.symbol = symbol;
  }

  static Status of(Verdict verdict) {
    return valueOf(verdict.name());
  }

  /** Whether it was measured in this run. */
  public boolean measured() {
    return compareTo(CHANGED) <= 0;
  }

  /** Whether somebody has to look at it. */
  public boolean bad() {
    return measured() && compareTo(DOES_NOT_HOLD) > 0;
  }

  /** In words. */
  public String text() {
    return text;
  }

  /** One character that tells it apart without colour. */
  public String symbol() {
    return symbol;
  }

  /** In style sheets and addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
