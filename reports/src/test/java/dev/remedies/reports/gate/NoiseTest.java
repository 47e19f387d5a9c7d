package dev.remedies.reports.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.reports.gate.Noise.Pair;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoiseTest {

  @ParameterizedTest
  @CsvSource({
    "1.4, 9.6, false", // More than three times as long, but few seconds.
    "10.2, 27.0, false", // Many seconds, but not three times as long.
    "5, 15.1, true",
    "5, 15, false",
    "1, 11.1, true"
  })
  void takesBothARatioAndADistance(double shorter, double longer, boolean differ) {
    Noise noise = new Noise(1, false);
    assertThat(noise.slower(new Pair(shorter, longer))).isEqualTo(differ);
    assertThat(noise.faster(new Pair(longer, shorter))).isEqualTo(differ);
    assertThat(noise.slower(new Pair(longer, shorter))).isFalse();
    assertThat(noise.faster(new Pair(shorter, longer))).isFalse();
  }

  @Test
  void takesThePaceOfASlowMachineOut() {
    Noise noise = Noise.of(Collections.nCopies(20, new Pair(10, 25)));
    assertThat(noise.pace()).isEqualTo(2.5);
    assertThat(noise.text()).contains("took 2.50 times as long as the baseline's", "out, a time d");
    assertThat(noise.slower(new Pair(10, 40))).isFalse();
    assertThat(noise.slower(new Pair(10, 80))).isTrue();
    assertThat(noise.faster(new Pair(20, 10))).isTrue();
  }

  @Test
  void takesNoPaceFromFewTimes() {
    assertThat(Noise.of(List.of(new Pair(1, 5))).pace()).isEqualTo(1);
    assertThat(Noise.of(List.of()).pace()).isEqualTo(1);
    assertThat(Noise.of(List.of()).text())
        .isEqualTo(
            "Too few times are in both runs to tell one machine's pace from the other's. A time"
                + " differs when it is more than 3 times as long and more than 10 s longer.");
  }
}
