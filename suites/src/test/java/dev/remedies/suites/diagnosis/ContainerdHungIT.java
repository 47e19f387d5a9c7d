package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import io.fabric8.kubernetes.api.model.Pod;

/** The link containerd: its process is stopped. What runs goes on, and nothing new starts. */
@Section(value = "11.11.2", cause = "11.11.2/own-cause-2")
@Reveals(step = "11.11.2/own-diagnosis-1", prints = "DeadlineExceeded")
class ContainerdHungIT implements Chain {

  @Override
  public void fault(Cluster cluster) {
    cluster.kubectl("delete pod hello-wasm").orThrow();
    cluster.undo("let it go on", () -> cluster.node(0).exec("pkill -CONT -x containerd"));
    cluster.node(0).exec("pkill -STOP -x containerd").orThrow();
    cluster.kubectl("apply -f ../common/hello-wasm.yaml").orThrow();
  }

  @Override
  public void symptom(Cluster cluster) {
    Pod pod = cluster.client().pods().withName("hello-wasm").get();
    assertThat(pod.getStatus().getPhase()).isEqualTo("Pending");
    assertThat(pod.getSpec().getNodeName()).as("its node").isNotNull();
    assertThat(cluster.node(0).look("k3s crictl --timeout 2s version").output())
        .contains("DeadlineExceeded");
  }

  @Remedy(claim = "own", because = "its process goes on")
  void letItGoOn(Cluster cluster) {
    cluster.node(0).exec("pkill -CONT -x containerd").orThrow();
  }

  @Remedy(claim = "own", because = "K3s ends with it, and starts it with itself")
  void killIt(Cluster cluster) {
    cluster.node(0).exec("pkill -KILL -x containerd").orThrow();
  }
}
