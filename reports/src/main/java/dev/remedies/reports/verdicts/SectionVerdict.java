package dev.remedies.reports.verdicts;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A section of the guide, with what the run found of it.
 *
 * @param section the section
 * @param claims its claims, in order
 * @param cases its cases of this run
 */
public record SectionVerdict(
    Guide.Section section, List<ClaimVerdict> claims, List<CaseVerdict> cases) {

  /** How many of its claims have this status. */
  public long count(Status status) {
    return claims.stream().filter(claim -> claim.status() == status).count();
  }

  /** The statuses of its claims, each once, the best first. */
  public List<Status> statuses() {
    return Stream.of(Status.values()).filter(status -> count(status) > 0).toList();
  }

  /** A row of the matrix for each of its causes: one for each case, or one without. */
  public List<Row> rows() {
    Stream<Row> known =
        claims.stream().filter(it -> it.claim().kind().equals("cause")).flatMap(this::rows);
    Stream<Row> others =
        cases.stream()
            .filter(it -> it.causeText() == null || !it.atHome())
            .map(it -> new Row(null, it));
    return Stream.concat(known, others).toList();
  }

  private Stream<Row> rows(ClaimVerdict cause) {
    List<Row> rows =
        cases.stream()
            .filter(it -> Objects.equals(it.cause(), cause.claim().id()))
            .map(it -> new Row(cause, it))
            .toList();
    return rows.isEmpty() ? Stream.of(new Row(cause, null)) : rows.stream();
  }

  /** Remedies of ours for a cause. */
  public List<Outcome> ours(Guide.Claim cause) {
    return cases.stream()
        .filter(it -> cause.id().equals(it.cause()))
        .flatMap(it -> it.curesFirst().stream())
        .filter(outcome -> outcome.claim().equals("own"))
        .toList();
  }

  /**
   * A row of the matrix.
   *
   * @param cause the cause, or null if the section has no such claim
   * @param testCase the case that injects it, or null if none was run
   */
  public record Row(ClaimVerdict cause, CaseVerdict testCase) {}
}
