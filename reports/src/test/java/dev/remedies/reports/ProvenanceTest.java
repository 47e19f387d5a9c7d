package dev.remedies.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProvenanceTest {

  private final Provenance one = new Provenance("0123456789abcdef", false, "4 cores", "2026-11-01");

  @Test
  void ofShardsIsThatOfAll() {
    assertThat(one.and(one)).isEqualTo(one);
    assertThat(one.and(new Provenance("b", true, "2 cores", "2026-11-02")).and(one))
        .isEqualTo(new Provenance(null, true, "4 cores / 2 cores", "2026-11-02"));
    assertThat(one.and(new Provenance(null, null, "4 cores", "2026-10-01")))
        .isEqualTo(new Provenance(null, null, "4 cores", "2026-11-01"));
  }

  @Test
  void isToldInWords() {
    assertThat(one.text()).isEqualTo("recorded on 2026-11-01 of commit 0123456789ab, on 4 cores");
    assertThat(new Provenance(null, null, "4 cores", "2026-11-01").text())
        .isEqualTo("recorded on 2026-11-01 of an unknown commit, on 4 cores");
  }
}
