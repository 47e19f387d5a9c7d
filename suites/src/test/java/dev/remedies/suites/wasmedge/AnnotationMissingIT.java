package dev.remedies.suites.wasmedge;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/** The pod has no annotation that tells crun to run it with WasmEdge. */
@Section(value = "11.2.1", cause = "11.2.1/own-cause-4")
@Reveals(step = "11.2.1/own-diagnosis-1", prints = "Annotations: +<none>")
class AnnotationMissingIT implements EmptyLog {

  @Override
  public void fault(Cluster cluster) {
    cluster.delete("../common/hello-wasm.yaml");
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    EmptyLog.neverStarted(cluster, "the path `/module.wasm` exists but it is not executable");
  }

  @Remedy(claim = "own", because = "crun runs with WasmEdge what is annotated as a module")
  void annotateThePod(Cluster cluster) {
    EmptyLog.apply(cluster, "../common/hello-wasm.yaml");
  }
}
