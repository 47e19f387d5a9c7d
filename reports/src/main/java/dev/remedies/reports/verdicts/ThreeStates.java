package dev.remedies.reports.verdicts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one command printed in the three states of the cluster, line by line. What is different each
 * time (ages, times, addresses, the ends of generated names, figures of use) is no difference.
 *
 * @param healthy what it printed before the fault; null if that is not known
 * @param broken what it printed with the fault in place; null if that is not known
 * @param cured what it printed after the cure; null if that is not known
 */
public record ThreeStates(String healthy, String broken, String cured) {

  private static final Pattern VOLATILE =
      Pattern.compile(
          // A time of day, with its date if it has one.
          "(\\d{4}-\\d{2}-\\d{2}[T ])?\\d{1,2}:\\d{2}:\\d{2}([.,]\\d+)?Z?"
              + "|(Mon|Tue|Wed|Thu|Fri|Sat|Sun),? (\\d+ \\w+ \\d{4}|\\w+ +\\d+)"
              // An age or a time taken, but no CPU that is asked for; the times of a ping.
              + "|(?<!cpu:? {1,20})\\b(\\d+(\\.\\d+)? ?(ms|us|µs|msec)|(\\d+[dhms])+)\\b"
              + "|\\d+\\.\\d+(/\\d+\\.\\d+)+"
              // An address, without its port; the port that a Service got on the nodes.
              + "|\\b\\d+\\.\\d+\\.\\d+\\.\\d+\\b|(?<=[: ])3[0-2]\\d{3}\\b"
              // A UID, a digest, an identifier of a container; of a question to DNS.
              + "|\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b|\\b[0-9a-f]{12,}\\b|\\bid: \\d+"
              // The ends of names that controllers give: of letters that make no words.
              + "|(?<=-)([a-f0-9]{8,10}-)?[bcdfghjklmnpqrstvwxz2456789]{5}(?![\\w-])"
              + "|(?<=[Rr]esourceVersion: \"?)\\d+"
              // How many packets a rule of the firewall has seen.
              + "|^ *\\d+[KMG]? +\\d+[KMG]?(?= +[A-Z])|\\d+[KMG]? packets, \\d+[KMG]? bytes"
              // How much of an output is not kept.
              + "|^… \\(\\d+ characters\\) …");

  /** What nodes and pods take, as {@code kubectl top} prints it. */
  private static final Pattern USE =
      Pattern.compile("^((\\S+ +){1,2})\\d+m( +\\d+%)? +\\d+Mi( +\\d+%)?");

  private static final Pattern CUT =
      Pattern.compile("^… \\(\\d+ characters\\) …$", Pattern.MULTILINE);

  /**
   * What a command printed with the fault in place, each line once and without what is different
   * each time.
   *
   * @param broken all of it
   * @param appeared what it printed only then
   * @param gone what it printed before the fault only
   * @param cut whether some of it was not kept: what is not found may be there all the same
   */
  record Printed(Set<String> broken, Set<String> appeared, Set<String> gone, boolean cut) {

    /** Whether it is no other than on the healthy cluster. */
    boolean same() {
      return appeared.isEmpty() && gone.isEmpty();
    }
  }

  /**
   * A line of an output.
   *
   * @param text what it says
   * @param differs whether the healthy cluster does not print it
   */
  public record Line(String text, boolean differs) {}

  /** Whether it printed the same, broken or not: then it tells nothing. */
  public boolean same() {
    return known() && marked().stream().noneMatch(Line::differs) && gone().isEmpty();
  }

  /** Whether there is something to compare. */
  public boolean known() {
    return broken != null && healthy != null;
  }

  /** What it printed with the fault in place, and which lines only then. */
  public List<Line> marked() {
    if (broken == null) {
      return List.of();
    }
    List<String> others = masked(healthy);
    return broken
        .lines()
        .map(line -> new Line(line, known() && !others.remove(mask(line))))
        .toList();
  }

  /** What it printed before the fault, and not with it in place. */
  public List<String> gone() {
    if (!known()) {
      return List.of();
    }
    List<String> there = masked(broken);
    return healthy.lines().filter(line -> !there.remove(mask(line))).toList();
  }

  /** What it printed as it can be compared with what it printed in another case. */
  Printed printed() {
    return new Printed(
        lines(broken == null ? Stream.empty() : broken.lines()),
        lines(marked().stream().filter(Line::differs).map(Line::text)),
        lines(gone().stream()),
        Stream.of(healthy, broken).anyMatch(it -> it != null && CUT.matcher(it).find()));
  }

  /** Lines without what is different each time, each once. */
  static Set<String> lines(Stream<String> lines) {
    return lines
        .map(ThreeStates::mask)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Line by line: one that is there three times is not the same as one that is there once. */
  private static List<String> masked(String output) {
    return output == null
        ? new ArrayList<>()
        : new ArrayList<>(output.lines().map(ThreeStates::mask).toList());
  }

  private static String mask(String line) {
    String withoutUse = USE.matcher(line).replaceFirst("$1…");
    return VOLATILE.matcher(withoutUse).replaceAll("…").replaceAll("\\s+", " ").strip();
  }
}
