package dev.remedies.suites.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import dev.remedies.wait.Wait;

/** The module asks for a page for each input and forgets it: 32 MiB soon, and more and more. */
@Section(value = "11.6.2", cause = "11.6.2/cause-2")
@Reveals(step = "11.6.2/symptom-1", prints = HighMemory.TEN_AND_MORE)
@Reveals(step = "11.6.2/diagnosis-1", prints = HighMemory.TEN_AND_MORE)
class MemoryLeakIT implements HighMemory {

  @Remedy(claim = "11.6.2/fix-2")
  void freeMemory(Cluster cluster) {
    runAgain(cluster, "remedy-free.yaml");
  }

  @Remedy(
      claim = "11.6.2/fix-3",
      works = false,
      because = "at the limit it is killed, OOMKilled, and starts again, to use as much")
  void memoryLimit(Cluster cluster) {
    runAgain(cluster, "remedy-limit.yaml");
    cluster.eventually(
        Wait.RECOVERY,
        "hello-wasm is killed at its limit",
        () ->
            assertThat(cluster.client().pods().withName(HELLO).get().getStatus())
                .extracting(it -> it.getContainerStatuses().get(0).getLastState().getTerminated())
                .isNotNull()
                .extracting(it -> it.getReason())
                .isEqualTo("OOMKilled"));
  }
}
