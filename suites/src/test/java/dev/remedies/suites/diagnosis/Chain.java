package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.FailureCase;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.Pod;

/**
 * The pod {@code hello-wasm} at the end of the chain application, K3s, containerd, crun, WasmEdge.
 * One link is broken; the checks of the others find nothing wrong, as they should, or never find
 * anything. A case overrides the check of its link.
 */
interface Chain extends FailureCase {

  @Override
  default void recovery(Cluster cluster) {
    moduleRuns(cluster);
  }

  /** The module at the chain's end runs, and is heard. */
  static void moduleRuns(Cluster cluster) {
    assertThat(state(cluster).getRunning()).as("hello-wasm runs").isNotNull();
    assertThat(cluster.client().pods().withName("hello-wasm").getLog()).contains("hello from wasm");
  }

  /** What its only container is doing. */
  static ContainerState state(Cluster cluster) {
    Pod pod = cluster.client().pods().withName("hello-wasm").get();
    assertThat(pod).as("pod hello-wasm").isNotNull();
    assertThat(pod.getStatus().getContainerStatuses()).as("its containers").hasSize(1);
    return pod.getStatus().getContainerStatuses().get(0).getState();
  }

  /** The application is started anew: what runs already needs no link any more. */
  static void applyAnew(Cluster cluster) {
    cluster.kubectl("delete --ignore-not-found pod hello-wasm").orThrow();
    cluster.kubectl("apply -f baseline.yaml").orThrow();
  }

  @Diagnosis(
      claim = "11.11.2/diagnosis-1",
      reveals = false,
      because = "`Unit containerd.service could not be found.`: K3s runs its own, in no unit")
  default void statusOfContainerd(Cluster cluster) {
    assertThat(cluster.node(0).look("systemctl status containerd").output())
        .containsPattern("inactive|failed");
  }

  @Diagnosis(claim = "11.11.2/diagnosis-2", reveals = false, because = "crun is where it was")
  default void whichCrun(Cluster cluster) {
    assertThat(cluster.node(0).look("which crun").stdout()).doesNotContain("/crun");
  }

  @Diagnosis(claim = "11.11.2/diagnosis-3", reveals = false, because = "crun is not what is wrong")
  default void crunVersion(Cluster cluster) {
    assertThat(cluster.node(0).look("crun --version").output()).doesNotContain("+WASM:wasmedge");
  }

  @Diagnosis(claim = "11.11.2/diagnosis-4", reveals = false, because = "the node is Ready")
  default void getNodes(Cluster cluster) {
    assertThat(cluster.kubectl("get nodes").orThrow().stdout()).contains("NotReady");
  }

  @Diagnosis(
      claim = "11.11.2/diagnosis-5",
      reveals = false,
      because = "containerd is a process of K3s and no pod: nothing is found, ever")
  default void podsOfContainerd(Cluster cluster) {
    assertThat(cluster.kubectl("get pods -n kube-system | grep containerd").stdout())
        .contains("containerd");
  }

  @Diagnosis(claim = "11.11.2/diagnosis-6", reveals = false, because = "the class is there")
  default void getRuntimeClass(Cluster cluster) {
    assertThat(cluster.kubectl("get runtimeclass wasm").output()).contains("not found");
  }
}
