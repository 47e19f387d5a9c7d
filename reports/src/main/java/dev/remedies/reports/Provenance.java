package dev.remedies.reports;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a run is from: the engine's class Provenance writes it.
 *
 * @param commit the suite's; null if that is not known
 * @param dirty whether the checkout had changes that are in no commit; null if that is not known
 * @param machine its processors, memory and kernel
 * @param date the day
 */
public record Provenance(String commit, Boolean dirty, String machine, String date) {

  private static final int SHORT = 12;

  /** That of both shards of a run: of the later day, and not clean where one was not. */
  public Provenance and(Provenance other) {
    boolean clean = Boolean.FALSE.equals(dirty) && Boolean.FALSE.equals(other.dirty);
    boolean changed = Boolean.TRUE.equals(dirty) || Boolean.TRUE.equals(other.dirty);
    return new Provenance(
        Objects.equals(commit, other.commit) ? commit : null,
        changed ? Boolean.TRUE : clean ? Boolean.FALSE : null,
        Stream.of((machine + " / " + other.machine).split(" / "))
            .distinct()
            .collect(Collectors.joining(" / ")),
        date.compareTo(other.date) < 0 ? other.date : date);
  }

  /** In words, for a reader. */
  public String text() {
    String of =
        commit == null
            ? "an unknown commit"
            : "commit "
                + commit.substring(0, Math.min(SHORT, commit.length()))
                + (Boolean.TRUE.equals(dirty) ? " and what was in no commit" : "");
    return "recorded on %s of %s, on %s".formatted(date, of, machine);
  }
}
