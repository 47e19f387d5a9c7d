package dev.remedies.suites.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/** The module declares 32 MiB of memory, as the guide has it, and uses a page of it: 64 KiB. */
@Tag("smoke")
@Section(value = "11.6.2", cause = "11.6.2/cause-1", reproduces = false)
class MemoryDeclaredIT implements HighMemory {

  @Override
  public void fault(Cluster cluster) {
    runAgain(cluster, "../common/memory-declared.yaml");
  }

  @Override
  public void cause(Cluster cluster) {
    var pod = cluster.client().pods().withName(HELLO).get();
    assertThat(pod.getSpec().getContainers().get(0).getImage())
        .isEqualTo("remedies/memory-declared:1");
    recovery(cluster);
  }

  @Remedy(
      claim = "11.6.2/fix-3",
      works = false,
      because = "the pod uses less than a tenth of what it declares")
  void memoryLimit(Cluster cluster) {
    runAgain(cluster, "remedy-limit.yaml");
  }
}
