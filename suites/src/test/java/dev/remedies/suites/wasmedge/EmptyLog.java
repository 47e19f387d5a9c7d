package dev.remedies.suites.wasmedge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.CommandResult;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.wait.Wait;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;

/**
 * What the causes of 11.2.1 share: the pod {@code hello-wasm}, whose log has nothing, and the
 * guide's fix, which a cause overrides where it does more.
 */
interface EmptyLog extends FailureCase {

  /** What the guide's verification applies as {@code hello-wasm.yaml}. */
  default String manifest() {
    return "fault.yaml";
  }

  @Override
  default String baseline() {
    return "../common/hello-wasm.yaml";
  }

  @Override
  default void recovery(Cluster cluster) {
    assertThat(state(cluster).getRunning()).as("hello-wasm runs").isNotNull();
    assertThat(cluster.kubectl("logs hello-wasm").stdout()).contains("hello from wasm");
  }

  /** The log is asked for, and there is nothing in it and nothing wrong with asking. */
  static void isEmpty(Cluster cluster) {
    CommandResult logs = cluster.kubectl("logs hello-wasm");
    assertThat(logs.output()).as("the log").isEmpty();
    assertThat(logs.exitCode()).as("exit code of kubectl logs").isZero();
  }

  /** The log is empty because the runtime refused to start the container, and said this. */
  static void neverStarted(Cluster cluster, String why) {
    ContainerStateTerminated end = state(cluster).getTerminated();
    assertThat(end).as("the container's end").isNotNull();
    assertThat(end.getReason()).isEqualTo("StartError");
    assertThat(end.getExitCode()).isEqualTo(128);
    assertThat(end.getMessage()).containsPattern(why);
    isEmpty(cluster);
  }

  /** There is no sandbox for the container, because the runtime said this, and so no log. */
  static void hasNoSandbox(Cluster cluster, String why) {
    assertThat(state(cluster).getWaiting()).as("the container waits").isNotNull();
    assertThat(cluster.client().v1().events().withField("reason", "FailedCreatePodSandBox").list())
        .satisfies(
            events ->
                assertThat(events.getItems())
                    .anySatisfy(event -> assertThat(event.getMessage()).contains(why)));
    CommandResult logs = cluster.kubectl("logs hello-wasm");
    assertThat(logs.stdout()).as("the log").isEmpty();
    assertThat(logs.stderr()).contains("is waiting to start: ContainerCreating");
  }

  /** What its only container is doing. */
  static ContainerState state(Cluster cluster) {
    return container(cluster).getState();
  }

  /** Its only container. */
  static ContainerStatus container(Cluster cluster) {
    Pod pod = cluster.client().pods().withName("hello-wasm").get();
    assertThat(pod).as("pod hello-wasm").isNotNull();
    assertThat(pod.getStatus().getContainerStatuses()).as("its containers").hasSize(1);
    return pod.getStatus().getContainerStatuses().get(0);
  }

  /** As the guide verifies its fix: K3s restarted, the pod deleted and applied again. */
  static void restartAndApply(Cluster cluster, String manifest) {
    restartK3s(cluster);
    apply(cluster, manifest);
  }

  /** As the guide prints it, and the time that the API needs to be back. */
  static void restartK3s(Cluster cluster) {
    cluster.node(0).exec("systemctl restart k3s").orThrow();
    cluster.eventually(
        Wait.NODE_READY,
        "the API answers",
        () -> assertThat(cluster.client().raw("/readyz")).isEqualTo("ok"));
  }

  /** A pod's runtime and annotations cannot be changed: it is deleted and applied again. */
  static void apply(Cluster cluster, String manifest) {
    cluster.kubectl("delete pod hello-wasm").orThrow();
    cluster.kubectl("apply -f " + manifest).orThrow();
  }

  @Remedy(
      claim = "11.2.1/fix-1",
      works = false,
      because = "apt-get says that crun is the newest version already, and it is not what is wrong")
  default void upgradeCrun(Cluster cluster) {
    cluster.node(0).exec("apt-get install -y crun").orThrow();
    restartAndApply(cluster, manifest());
  }
}
