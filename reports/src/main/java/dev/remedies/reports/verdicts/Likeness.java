package dev.remedies.reports.verdicts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether what is printed of one cause is printed of another, too.
 *
 * @param kind how much of it
 * @param commands what tells them apart; none where nothing does, or nothing has to
 */
public record Likeness(Kind kind, List<String> commands) {

  /** How much of what is printed of one cause is printed of the other. */
  public enum Kind {
    /** It is the same cause. */
    ITSELF("", ""),
    /** Nothing. */
    NONE("·", "none of it is printed there"),
    /** What some commands print. */
    SOME("◐", "told apart by"),
    /** All; but of the other cause there is more. */
    ALL("●", "told apart by"),
    /** All; what else is printed differs, and no case says that it names a cause. */
    OTHERWISE("●", "told apart only by lines that no case calls a sign, of"),
    /** All, and no command prints anything else. */
    ALIKE("=", "printed alike; nothing of the guide's tells them apart"),
    /** What would tell was not typed with one of them, or not kept. */
    UNKNOWN("?", "not known");

    private final String symbol;
    private final String text;

    Kind(String symbol, String text) {
      this.symbol = symbol;
      this.text = text;
    }

    /** For a cell of the matrix. */
    public String symbol() {
      return symbol;
    }

    /** In words, before the commands. */
    public String text() {
      return text;
    }

    /** Whether who sees the one may take it for the other. */
    public boolean confused() {
      return this == SOME || this == ALL || this == OTHERWISE || this == ALIKE;
    }
  }

  /** Whether what is printed of one is printed of the other. */
  static Likeness of(Printout one, Printout other) {
    if (one.number() == other.number()) {
      return new Likeness(Kind.ITSELF, List.of());
    }
    List<Boolean> known =
        one.signs().stream().map(it -> it.in(other.printed())).flatMap(Optional::stream).toList();
    List<String> common =
        one.printed().keySet().stream().filter(other.printed()::containsKey).toList();
    if (common.isEmpty() || known.isEmpty() && !one.signs().isEmpty()) {
      return new Likeness(Kind.UNKNOWN, List.of());
    }
    if (known.contains(false)) {
      return known.contains(true)
          ? new Likeness(Kind.SOME, lacking(one, other).toList())
          : new Likeness(Kind.NONE, List.of());
    }
    List<String> more = lacking(other, one).toList();
    if (!more.isEmpty()) {
      // What prints nothing of its own is not taken for a cause that does.
      return new Likeness(one.signs().isEmpty() ? Kind.NONE : Kind.ALL, more);
    }
    List<String> otherwise =
        common.stream()
            .filter(claim -> differs(one, other, claim))
            .map(one::command)
            .distinct()
            .toList();
    if (!otherwise.isEmpty()) {
      return new Likeness(Kind.OTHERWISE, otherwise);
    }
    return new Likeness(all(one, other) && all(other, one) ? Kind.ALIKE : Kind.UNKNOWN, List.of());
  }

  /** Whether of all that is printed of one it is known whether it is printed of another. */
  private static boolean all(Printout one, Printout other) {
    return one.signs().stream().allMatch(it -> it.in(other.printed()).isPresent());
  }

  /** The commands whose sign of a cause is not printed of another. */
  private static Stream<String> lacking(Printout one, Printout other) {
    return one.signs().stream()
        .filter(it -> it.in(other.printed()).equals(Optional.of(false)))
        .map(it -> one.command(it.seen().step()))
        .distinct();
  }

  private static boolean differs(Printout one, Printout other, String claim) {
    ThreeStates.Printed here = one.printed().get(claim);
    ThreeStates.Printed there = other.printed().get(claim);
    return !here.cut()
        && !there.cut()
        && !(here.appeared().equals(there.appeared()) && here.gone().equals(there.gone()));
  }
}
