package dev.remedies.reports.verdicts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which causes of a section are taken for each other by what is printed, made from what was printed
 * alone.
 *
 * @param causes what was printed of each
 */
public record Confusion(List<Printout> causes) {

  /**
   * A cause beside all others.
   *
   * @param it the cause
   * @param cells whether what is printed of it is printed of each of the causes
   */
  public record Row(Printout it, List<Likeness> cells) {

    /** Those that it is taken for, by what tells them apart. */
    public List<Group> groups() {
      Map<List<Object>, Group> groups = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        Likeness cell = cells.get(i);
        if (cell.kind().confused()) {
          String text = cell.kind().text();
          groups
              .computeIfAbsent(
                  List.of(text, cell.commands()),
                  any -> new Group(new ArrayList<>(), text, cell.commands()))
              .numbers()
              .add(i + 1);
        }
      }
      return List.copyOf(groups.values());
    }
  }

  /**
   * Causes that are told apart from one in the same way.
   *
   * @param numbers theirs
   * @param text how, in words
   * @param commands by which commands
   */
  public record Group(List<Integer> numbers, String text, List<String> commands) {}

  /**
   * Words that are printed.
   *
   * @param sign the words
   * @param causes the causes of which they are
   */
  public record Words(Sign sign, List<Printout> causes) {}

  private record Key(String step, boolean absent, Set<String> lines) {
    static Key of(Sign sign) {
      return new Key(sign.seen().step(), sign.absent(), sign.lines());
    }
  }

  /** That of these causes, where at least two of them lead to the symptom. */
  static Optional<Confusion> of(List<CorrectedCause> causes) {
    return causes.stream().filter(CorrectedCause::harmful).count() < 2
        ? Optional.empty()
        : Optional.of(
            new Confusion(
                IntStream.range(0, causes.size())
                    .mapToObj(i -> Printout.of(i + 1, causes.get(i)))
                    .toList()));
  }

  /** The matrix: a row for each cause, with a cell for each. */
  public List<Row> rows() {
    return causes.stream()
        .map(one -> new Row(one, causes.stream().map(other -> Likeness.of(one, other)).toList()))
        .toList();
  }

  /** Whether something is printed of more than one of them. */
  public boolean any() {
    return rows().stream().anyMatch(row -> !row.groups().isEmpty());
  }

  /** What is printed, each words once: signs first, in the order of the section's commands. */
  public List<Words> words() {
    Map<Key, Sign> words = new LinkedHashMap<>();
    causes.stream()
        .flatMap(it -> it.signs().stream())
        .sorted(
            Comparator.comparing((Sign sign) -> !sign.read())
                .thenComparing(sign -> sign.seen().step(), ClaimOrder.BY_NUMBERS))
        .forEach(sign -> words.putIfAbsent(Key.of(sign), sign));
    return words.values().stream().map(sign -> new Words(sign, printing(sign))).toList();
  }

  /** What a case says to name its cause is of it, also where it was not kept. */
  private List<Printout> printing(Sign sign) {
    return causes.stream()
        .filter(
            it ->
                it.signs().stream().map(Key::of).anyMatch(Key.of(sign)::equals)
                    || sign.in(it.printed()).orElse(false))
        .toList();
  }
}
