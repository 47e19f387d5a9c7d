package dev.remedies.suites.k3s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import dev.remedies.wait.Wait;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.util.List;
import org.junit.jupiter.api.Tag;

/**
 * The namespace's quota is given away. The Deployment is taken, and its pod is not: no pod is
 * Pending, there is none to describe. Reported as a Deployment without an explicit error,
 * kubernetes/kubernetes#96634.
 */
@Tag("incubating")
@Section(value = "11.3.2", cause = "11.3.2/own-cause-1")
@Reveals(
    step = "11.3.2/own-diagnosis-1",
    prints = "FailedCreate .*exceeded quota: team, requested: requests\\.cpu=100m",
    stays = "an event stays for an hour; with other requests there is another ReplicaSet beside it")
class QuotaExceededIT implements FailureCase {

  @Override
  public void fault(Cluster cluster) {
    cluster.kubectl("delete deployment hello-wasm").orThrow();
    cluster.eventually(Wait.DELETION, "no pod", () -> assertThat(pods(cluster)).isEmpty());
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(pods(cluster)).as("pods of hello-wasm").isEmpty();
    assertThat(cluster.client().apps().deployments().withName("hello-wasm").get())
        .satisfies(
            it ->
                assertThat(it.getStatus().getConditions())
                    .anySatisfy(
                        condition -> {
                          assertThat(condition.getType()).isEqualTo("ReplicaFailure");
                          assertThat(condition.getReason()).isEqualTo("FailedCreate");
                          assertThat(condition.getMessage()).contains("exceeded quota: team");
                        }));
  }

  @Override
  public void recovery(Cluster cluster) {
    assertThat(pods(cluster)).hasSize(1).allMatch(Readiness::isPodReady);
    String pod = pods(cluster).get(0).getMetadata().getName();
    assertThat(cluster.client().pods().withName(pod).getLog()).contains("hello from wasm");
  }

  @Remedy(
      claim = "11.3.2/fix-1",
      works = false,
      because = "nothing is left of the quota: it refuses 50m as it did 100m")
  void askForWhatFits(Cluster cluster) {
    cluster.kubectl("apply -f remedy-fitting-requests.yaml").orThrow();
  }

  @Remedy(
      claim = "own",
      because = "nobody tells the Deployment: it tries again by itself, ever less often")
  void raiseTheQuota(Cluster cluster) {
    cluster.kubectl("apply -f remedy-raise-quota.yaml").orThrow();
  }

  private static List<Pod> pods(Cluster cluster) {
    return cluster.client().pods().withLabel("app", "hello-wasm").list().getItems();
  }
}
