package dev.remedies.reports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What the engine says of a remedy, from best to worst; from the third on the build fails. */
public enum Verdict {
  HOLDS("holds"),
  DOES_NOT_HOLD("does not hold, as recorded"),
  INCONCLUSIVE("inconclusive"),
  SELF_HEALED("self-healed"),
  CHANGED("changed");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  /**
   * The verdict that the engine writes like this.
   *
   * @throws IllegalArgumentException that names the text, if there is none
   */
  @JsonCreator
  public static Verdict of(String text) {
    for (Verdict verdict : values()) {
      if (verdict.text.equals(text)) {
        return verdict;
      }
    }
    throw new IllegalArgumentException("unknown verdict \"" + text + "\"");
  }

  /** Whether the build fails for it. */
  public boolean fails() {
    return compareTo(DOES_NOT_HOLD) > 0;
  }

  /** The worse of the two. */
  public Verdict or(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }

  @JsonValue
  @Override
  public String toString() {
    return text;
  }
}
