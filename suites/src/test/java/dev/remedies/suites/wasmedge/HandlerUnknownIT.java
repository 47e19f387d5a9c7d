package dev.remedies.suites.wasmedge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * The RuntimeClass is there, and its handler is none that containerd knows. K3s makes one such by
 * itself: {@code wasmedge}, for a shim that has to be installed.
 */
@Section(value = "11.2.1", cause = "11.2.1/own-cause-10")
@Reveals(step = "11.2.1/own-diagnosis-1", prints = "no runtime for \"wasmedge\" is configured")
class HandlerUnknownIT implements EmptyLog {

  @Override
  public void fault(Cluster cluster) {
    cluster.delete("../common/hello-wasm.yaml");
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    EmptyLog.hasNoSandbox(cluster, "no runtime for \"wasmedge\" is configured");
  }

  @Remedy(
      claim = "own",
      works = false,
      because = "the checklist's remedy: the class is there, a class makes no handler")
  void createTheRuntimeClass(Cluster cluster) {
    assertThat(cluster.kubectl("apply -f remedy-runtime-class.yaml").orThrow().stdout())
        .contains("runtimeclass.node.k8s.io/wasmedge");
    EmptyLog.apply(cluster, "fault.yaml");
  }

  @Remedy(claim = "own", because = "this RuntimeClass's handler is in containerd's configuration")
  void nameAClassWithAHandler(Cluster cluster) {
    EmptyLog.apply(cluster, "../common/hello-wasm.yaml");
  }
}
