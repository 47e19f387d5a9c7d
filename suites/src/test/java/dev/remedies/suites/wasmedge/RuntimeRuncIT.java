package dev.remedies.suites.wasmedge;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/** The pod names no RuntimeClass. It is run by containerd's default, runc, which has no Wasm. */
@Section(value = "11.2.1", cause = "11.2.1/own-cause-5")
@Reveals(step = "11.2.1/own-diagnosis-1", prints = "runc create failed: .*permission denied")
class RuntimeRuncIT implements EmptyLog {

  @Override
  public void fault(Cluster cluster) {
    cluster.delete("../common/hello-wasm.yaml");
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    EmptyLog.neverStarted(cluster, "exec: \"/module.wasm\": permission denied");
  }

  @Remedy(claim = "own", because = "the RuntimeClass is what leads to crun")
  void nameTheRuntimeClass(Cluster cluster) {
    EmptyLog.apply(cluster, "../common/hello-wasm.yaml");
  }
}
