package dev.remedies.reports.verdicts;

import java.util.List;

/** How many claims there are of each status. */
public final class Counts {

  private final List<ClaimVerdict> claims;

  Counts(List<ClaimVerdict> claims) {
    this.claims = List.copyOf(claims);
  }

  /** Those with this status. */
  public long of(Status status) {
    return claims.stream().filter(claim -> claim.status() == status).count();
  }

  /** Those that were measured. */
  public long measured() {
    return claims.stream().filter(claim -> claim.status().measured()).count();
  }

  /** Those that do not hold, but do in some cases. */
  public long mixed() {
    return claims.stream().filter(ClaimVerdict::mixed).count();
  }

  /** All. */
  public long all() {
    return claims.size();
  }
}
