package dev.remedies.suites.performance;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/** The module declares 32 MiB of memory and writes to all of it when it starts. */
@Section(value = "11.6.2", cause = "11.6.2/own-cause-1")
@Reveals(step = "11.6.2/symptom-1", prints = HighMemory.TEN_AND_MORE)
@Reveals(step = "11.6.2/diagnosis-1", prints = HighMemory.TEN_AND_MORE)
class MemoryTouchedIT implements HighMemory {

  @Remedy(claim = "11.6.2/fix-3", works = false, because = "what is below the limit stays as it is")
  void memoryLimit(Cluster cluster) {
    runAgain(cluster, "remedy-limit.yaml");
  }

  @Remedy(claim = "11.6.2/fix-2", because = "what it does not write to costs nothing")
  void writeToLess(Cluster cluster) {
    runAgain(cluster, "../common/memory-declared.yaml");
  }

  @Remedy(claim = "own", because = "the module itself declares how much memory it starts with")
  void declareLess(Cluster cluster) {
    runAgain(cluster, "remedy-declare-less.yaml");
  }
}
