package dev.remedies.reports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What the engine says of a remedy, from best to worst; from the third on the build fails. */
enum Verdict {
  HOLDS("holds"),
  DOES_NOT_HOLD("does not hold, as recorded"),
  INCONCLUSIVE("inconclusive"),
  SELF_HEALED("self-healed"),
  CHANGED("changed");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  @JsonCreator
  static Verdict of(String text) {
    for (Verdict verdict : values()) {
      if (verdict.text.equals(text)) {
        return verdict;
      }
    }
    throw new IllegalArgumentException("unknown verdict \"" + text + "\"");
  }

  /** Whether the build fails for it. */
  boolean fails() {
    return compareTo(DOES_NOT_HOLD) > 0;
  }

  @JsonValue
  @Override
  public String toString() {
    return text;
  }
}
