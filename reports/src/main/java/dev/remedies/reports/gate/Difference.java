package dev.remedies.reports.gate;

import static java.util.stream.Collectors.joining;

import dev.remedies.reports.Verdict;
import java.util.stream.Stream;

/**
 * One thing that a candidate does otherwise than the baseline.
 *
 * @param kind what differs
 * @param section the guide's section
 * @param name the case and its remedy or its diagnosis step
 * @param before the baseline's; a dash for none
 * @param after the candidate's; a dash for none
 * @param detail what the candidate's run said; may be empty
 * @param stops whether it forbids the upgrade
 * @param waived why it does not, though it would, see {@link Waiver}; else empty
 */
public record Difference(
    Kind kind,
    String section,
    String name,
    String before,
    String after,
    String detail,
    boolean stops,
    String waived) {

  /** What can differ, in the order in which a reader wants it. */
  public enum Kind {
    VERDICT("Verdicts"),
    UNSTEADY("Unsteady"),
    RECOVERY("Times to recover"),
    NEW("Not in the baseline"),
    MISSING("Not run"),
    SYMPTOM("Times to symptom"),
    DIAGNOSIS("Diagnosis steps"),
    MESSAGE("Messages");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** A heading. */
    public String title() {
      return title;
    }
  }

  /** Before what the run was that stopped, where the other of two did not. */
  static final String ONCE = "1 of 2 runs stops: ";

  /** Whether nobody saw what it is that stops: it was not run, or nothing was proved. */
  boolean unseen() {
    String nothing = Verdict.INCONCLUSIVE.toString();
    return kind == Kind.MISSING || after.equals(nothing) || after.equals(ONCE + nothing);
  }

  /** The same, taken in spite of what it is. */
  Difference waived(String why) {
    return new Difference(kind, section, name, before, after, detail, false, why);
  }

  /** The same, and something that is known of it besides. */
  Difference also(String more) {
    String seen = detail.isEmpty() ? more : detail + "; " + more;
    return new Difference(kind, section, name, before, after, seen, stops, waived);
  }

  /** Whether it forbids the upgrade, in a word; what is waived has not passed. */
  public String verdict() {
    return stops ? "yes" : waived.isEmpty() ? "no" : "waived";
  }

  /** Why it is waived, and what the candidate's run said. */
  public String seen() {
    return Stream.of(waived, detail).filter(it -> !it.isEmpty()).collect(joining("; "));
  }

  /** The class of a case's remedy or diagnosis step. */
  static String caseOf(String name) {
    return name.replaceFirst("[. ].*", "");
  }

  /** Why it stops the upgrade, in words that differences of the same origin share. */
  String reason() {
    return switch (kind) {
      case UNSTEADY -> ONCE + Messages.gist(detail);
      case MISSING -> "not run, though the baseline has it";
      case RECOVERY -> "recovers beyond the noise: " + before + " became " + after;
      default -> detail.isEmpty() ? before + " became " + after : Messages.gist(detail);
    };
  }
}
