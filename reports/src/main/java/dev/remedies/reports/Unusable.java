package dev.remedies.reports;

/** What cannot be done with a run or a record, and why, in one line. */
public final class Unusable extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /** One line. */
  public Unusable(String line) {
    super(line);
  }
}
