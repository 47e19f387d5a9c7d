package dev.remedies.reports.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.reports.verdicts.ThreeStates.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is different each time is no difference; everything else is. */
class ThreeStatesTest {

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          web   1/1   Running   0   12s           | web   1/1   Running   0   3m1s          | true
          web-7d9c8b6f5-x2x4z   1/1   Running     | web-66f8d7c9b4-9kq2p   1/1   Running    | true
          coredns-5c5d5b8b7f-xk2vd 1/1            | coredns-5c5d5b8b7f-9kq2p 1/1            | true
          10.42.0.7:8080                          | 10.42.0.9:8080                          | true
          server   231m   11%   912Mi   4%        | server   81m   4%   1012Mi   5%         | true
          2026-11-28T12:00:01Z started            | 2026-11-28T12:09:59Z started            | true
          64 bytes: icmp_seq=1 time=0.04 ms       | 64 bytes: icmp_seq=1 time=0.05 ms       | true
          rtt min/avg/max = 0.04/0.05/0.06 ms     | rtt min/avg/max = 0.14/0.15/0.16 ms     | true
          12 720 DROP all -- any any              | 0 0 DROP all -- any any                 | true
          kube-api-access-kvrvl:                  | kube-api-access-xx4zd:                  | true
          web NodePort 8080:32246/TCP             | web NodePort 8080:30112/TCP             | true
          web 10.42.0.7:8080                      | web 10.42.0.7:80                        | false
          cpu:  500m                              | cpu:  10m                               | false
          web-agent 1/1                           | web-nginx 1/1                           | false
          web cpu: 250%/70%                       | web cpu: 1%/70%                         | false
          web   1/1   Running   0   12s           | web   0/1   Running   0   12s           | false
          web   1/1   Running   0   12s           | web   1/1   Running   3   12s           | false
          web   <none>   12s                      | web   10.42.0.7:8080   12s              | false
          """)
  void same(String healthy, String broken, boolean same) {
    assertThat(new ThreeStates(healthy, broken, healthy).same()).isEqualTo(same);
  }

  @Test
  void eachLineCountsAsOftenAsItIsThere() {
    ThreeStates states = new ThreeStates("a\na\nb", "a\nc\nc", "a\nc");

    assertThat(states.marked())
        .containsExactly(new Line("a", false), new Line("c", true), new Line("c", true));
    assertThat(states.gone()).containsExactly("a", "b");
    assertThat(states.same()).isFalse();
  }

  @Test
  void whatIsNotKnownIsNotTheSame() {
    assertThat(new ThreeStates(null, "a", null).same()).isFalse();
    assertThat(new ThreeStates("a", null, null).same()).isFalse();
    assertThat(new ThreeStates("a", null, null).marked()).isEmpty();
  }
}
