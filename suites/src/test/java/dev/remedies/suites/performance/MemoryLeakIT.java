package dev.remedies.suites.performance;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Section;

/** The module asks for a page for each input and forgets it, until it has 32 MiB. */
@Section(value = "11.6.2", cause = "11.6.2/cause-2")
class MemoryLeakIT implements HighMemory {

  @Remedy(claim = "11.6.2/fix-2", recovers = "12s")
  void freeMemory(Cluster cluster) {
    runAgain(cluster, "remedy-free.yaml");
  }

  @Remedy(claim = "11.6.2/fix-3", works = false, because = "what is below the limit stays as it is")
  void memoryLimit(Cluster cluster) {
    runAgain(cluster, "remedy-limit.yaml");
  }
}
