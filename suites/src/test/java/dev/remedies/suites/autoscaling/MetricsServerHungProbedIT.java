package dev.remedies.suites.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Samples;
import dev.remedies.Section;
import dev.remedies.wait.Wait;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import java.util.List;
import org.junit.jupiter.api.Tag;

/**
 * metrics-server has hung, as K3s installs it: with a liveness probe. The symptom comes, and goes
 * before anybody has read the guide: the kubelet kills the hung process and starts another.
 */
@Tag("incubating")
@Needs(AddOn.QUICK_AUTOSCALER)
@Section(value = "11.5.2", cause = "11.5.2/own-cause-8", reproduces = false)
class MetricsServerHungProbedIT implements MetricsApiDown {

  @Override
  public void fault(Cluster cluster) {
    long start = System.nanoTime();
    MetricsApiDown.hang(cluster);
    cluster.eventually(Wait.AUTOSCALER, "the symptom, for a while", () -> symptom(cluster));
    double came = seconds(start);
    cluster.eventually(
        Wait.AUTOSCALER,
        "the kubelet's cure",
        () -> {
          cause(cluster);
          recovery(cluster);
        });
    cluster.report(
        "From the hang to the symptom, and to the kubelet's cure",
        new Samples("symptom", "s", List.of(came)),
        new Samples("cure", "s", List.of(seconds(start))));
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** It did not end by itself: what does not react to SIGTERM is killed, which shows as 137. */
  @Override
  public void cause(Cluster cluster) {
    var pods = cluster.client().pods().inNamespace("kube-system");
    List<ContainerStatus> containers =
        pods.withLabel("k8s-app", "metrics-server").list().getItems().stream()
            .flatMap(pod -> pod.getStatus().getContainerStatuses().stream())
            .toList();
    assertThat(containers)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.getRestartCount()).as("times that it was started anew").isPositive();
              assertThat(it.getLastState().getTerminated().getExitCode()).isEqualTo(137);
            });
  }

  @Remedy(
      claim = "own",
      works = false,
      because = "11.5.2's fix, typed after the kubelet's own cure: nothing is left to cure")
  void deletePod(Cluster cluster) {
    deleteMetricsServerPod(cluster);
  }
}
