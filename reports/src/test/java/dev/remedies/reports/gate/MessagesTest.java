package dev.remedies.reports.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          recovered in 10.3 s                                | recovered in <time>
          recovered in 350 ms                                | recovered in <time>
          not within 1m30s and 131 looks; last seen: nothing | not within <time> and <number> looks; last seen: nothing
          8.414253136485044 is less than 10.0                | <number> is less than 10.0
          median 0.287 s (0.126 to 0.469, n = 5)             | median <time> (<spread>)
          pod web-6d4cf56db6-x2x9k is Pending                | pod web-<id> is Pending
          pod svclb-web-4gx7p is Pending                     | pod svclb-web-<id> is Pending
          kube-proxy, hello-wasm and client-world            | kube-proxy, hello-wasm and client-world
          Post https://192.168.16.3:10250/exec               | Post https://<address>/exec
          10.42.1.0/24 via 10.42.1.1                         | <address> via <address>
          at 2026-11-25T00:56:32.618Z                        | at <instant>
          uid 0f8fad5b-d9cb-469f-a165-70867728950e           | uid <id>
          container 3af4310d1e81ea28 exited with 137         | container <id> exited with 137
          crun 1.28 is built without Wasm, K3s is v1.31.1    | crun 1.28 is built without Wasm, K3s is v1.31.1
          wasmedge version 0.14.1                            | wasmedge version 0.14.1
          11.7.3/diagnosis-6 reveals the cause               | 11.7.3/diagnosis-6 reveals the cause
          """)
  void leavesOutWhatDiffersFromRunToRun(String message, String normal) {
    assertThat(Messages.normal(message)).isEqualTo(normal);
  }

  @Test
  void takesNoMessageForAnEmptyOne() {
    assertThat(Messages.normal(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          changed: crun 1.28 on the node is built without Wasm: pod hello: failed; baseline: x | crun 1.28 on the node is built without Wasm
          inconclusive: symptom: not within <time>; last seen: pod web                         | symptom: not within <time>
          the symptom is there already                                                         | the symptom is there already
          """)
  void saysInShortWhatIsWrong(String message, String gist) {
    assertThat(Messages.gist(message)).isEqualTo(gist);
  }
}
