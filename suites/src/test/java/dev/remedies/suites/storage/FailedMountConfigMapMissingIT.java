package dev.remedies.suites.storage;

import static dev.remedies.suites.storage.ClaimedPod.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/**
 * The pod mounts a ConfigMap that is not there. It is scheduled, and the kubelet cannot mount: the
 * documented event, and nothing that the guide's section looks at has to do with it.
 */
@Tag("incubating")
@Section(value = "11.8.1", cause = "11.8.1/own-cause-4")
@Reveals(
    step = "11.8.1/symptom-1",
    prints = {"^Status: +Pending", "Warning +FailedMount .*configmap \"settings\" not found"})
class FailedMountConfigMapMissingIT implements FailureCase {

  private static final String READS = "cat /etc/settings/greeting";

  @Override
  public void fault(Cluster cluster) {
    run(cluster, "delete pod/pod-name configmap/settings");
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    if (cluster.inPod("pod-name", READS).output().contains("No such file")) {
      return;
    }
    var pod = ClaimedPod.inPhase(cluster, "Pending");
    var fields = Map.of("involvedObject.uid", pod.getMetadata().getUid(), "reason", "FailedMount");
    assertThat(cluster.client().v1().events().withFields(fields).list().getItems())
        .anySatisfy(it -> assertThat(it.getMessage()).contains("configmap \"settings\" not found"));
  }

  @Override
  public void recovery(Cluster cluster) {
    ClaimedPod.inPhase(cluster, "Running");
    assertThat(cluster.inPod("pod-name", READS).stdout()).contains("hello");
  }

  @Remedy(
      claim = "own",
      because = "no documented cause names it; the kubelet tries again by itself, ever less often")
  void createTheConfigMap(Cluster cluster) {
    run(cluster, "apply -f remedy-config-map.yaml");
  }

  @Remedy(
      claim = "11.8.1/fix-5",
      works = false,
      because = "the kubelet reads it, not the ServiceAccount, and there is nothing to read")
  void giveTheServiceAccountAllRights(Cluster cluster) {
    ClaimedPod.giveAllRights(cluster);
    run(cluster, "delete pod pod-name");
    run(cluster, "apply -f fault.yaml");
  }

  @Remedy(
      claim = "own",
      works = false,
      because = "the pod starts, and reads nothing: the event is gone and the settings are, too")
  void makeItOptional(Cluster cluster) {
    run(cluster, "delete pod pod-name");
    run(cluster, "apply -f remedy-optional.yaml");
  }
}
