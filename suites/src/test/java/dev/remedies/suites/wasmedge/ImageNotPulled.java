package dev.remedies.suites.wasmedge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Names;
import dev.remedies.wait.Wait;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.util.List;

/**
 * What the causes of 11.2.2 share: a registry beside the cluster that the node takes for Docker
 * Hub, so that the guide's {@code yourhub/hello-wasm:v1} is pulled from it and nobody outside is
 * asked. It lets everyone in on port 5000 and who logs in on port 5001.
 */
@Names("image=yourhub/hello-wasm:v1")
interface ImageNotPulled extends FailureCase {

  /** Where K3s reads what it tells containerd of registries. */
  String REGISTRIES = "/etc/rancher/k3s/registries.yaml";

  /** The guide's words for it, as a regular expression; a reason follows. */
  String FAILED = "Warning +Failed .* Failed to pull image \"\\S+\": .*";

  /** Why the image is not pulled, as a regular expression for what the kubelet says. */
  String reason();

  @Override
  default String baseline() {
    return "../common/image-of-the-guide.yaml";
  }

  @Override
  default void baseline(Cluster cluster) {
    cluster.undo("Docker Hub is itself", () -> Registry.forget(cluster, "docker.io"));
    Registry.serve(cluster, "docker.io", Registry.OPEN);
    cluster.eventually(
        Wait.CONTROLLER,
        "the registry has the image",
        () -> Registry.push(cluster, "push-image yourhub/hello-wasm:v1 /hello-wasm.wasm"));
    FailureCase.super.baseline(cluster);
  }

  @Override
  default void symptom(Cluster cluster) {
    assertThat(waiting(cluster).getReason()).isIn("ErrImagePull", "ImagePullBackOff");
    Pod pod = pod(cluster);
    List<Event> events =
        cluster
            .client()
            .v1()
            .events()
            .withField("involvedObject.uid", pod.getMetadata().getUid())
            .list()
            .getItems();
    assertThat(events)
        .anySatisfy(
            event -> {
              assertThat(event.getReason()).isEqualTo("Failed");
              assertThat(event.getMessage()).startsWith(said(pod)).containsPattern(reason());
            });
  }

  @Override
  default void recovery(Cluster cluster) {
    assertThat(Readiness.isPodReady(pod(cluster))).as("pod hello-wasm is Ready").isTrue();
    assertThat(cluster.client().pods().withName("hello-wasm").getLog()).contains("hello from wasm");
  }

  /** A pod is applied anew: its image does not change for a running one. */
  static void applyAnew(Cluster cluster, String manifest) {
    cluster.kubectl("delete pod hello-wasm").orThrow();
    cluster.apply(manifest);
  }

  /** What the pod's container waits for. */
  static ContainerStateWaiting waiting(Cluster cluster) {
    List<ContainerStatus> statuses = pod(cluster).getStatus().getContainerStatuses();
    assertThat(statuses).as("containers of hello-wasm").hasSize(1);
    ContainerStateWaiting waiting = statuses.get(0).getState().getWaiting();
    assertThat(waiting).as("what hello-wasm waits for").isNotNull();
    return waiting;
  }

  private static Pod pod(Cluster cluster) {
    Pod pod = cluster.client().pods().withName("hello-wasm").get();
    assertThat(pod).as("pod hello-wasm").isNotNull();
    return pod;
  }

  private static String said(Pod pod) {
    String image = pod.getSpec().getContainers().get(0).getImage();
    return "Failed to pull image \"" + image + "\": ";
  }
}
