package dev.remedies.suites.wasmedge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * The module runs and keeps what it has to say in a buffer of its own, which is not full yet. What
 * was not written is in no log.
 */
@Section(value = "11.2.1", cause = "11.2.1/own-cause-1")
class ModuleBuffersIT implements EmptyLog {

  @Override
  public void fault(Cluster cluster) {
    cluster.delete("../common/hello-wasm.yaml");
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(EmptyLog.state(cluster).getRunning()).as("hello-wasm runs").isNotNull();
    EmptyLog.isEmpty(cluster);
  }

  @Remedy(claim = "own", because = "the module writes each line when it has it")
  void writeAtOnce(Cluster cluster) {
    EmptyLog.apply(cluster, "../common/hello-wasm.yaml");
  }
}
