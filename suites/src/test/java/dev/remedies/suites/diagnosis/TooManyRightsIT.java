package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Names;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;

/** Every layer is open: anybody may do anything, talk to the pod, and in it is root. */
@Section(value = "11.11.3", cause = "11.11.3/own-cause-2")
@Names("pod=web")
@Reveals(step = "11.11.3/diagnosis-4", prints = "^everybody +ClusterRole/cluster-admin")
@Reveals(step = "11.11.3/diagnosis-5", lacks = "default +web")
@Reveals(step = "11.11.3/own-diagnosis-1", prints = "^\\{\\}")
class TooManyRightsIT implements FailureCase {

  @Override
  public void fault(Cluster cluster) {
    cluster.delete("baseline.yaml");
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(policies(cluster)).isEmpty();
    assertThat(mayDoAll(cluster)).isEqualTo("yes");
    assertThat(user(cluster)).isEqualTo("0");
  }

  @Override
  public void recovery(Cluster cluster) {
    assertThat(policies(cluster)).hasSize(1);
    assertThat(mayDoAll(cluster)).isEqualTo("no");
    assertThat(user(cluster)).isEqualTo("1000");
  }

  private static String mayDoAll(Cluster cluster) {
    String anybody = "auth can-i '*' '*' --as=system:serviceaccount:default:default";
    return cluster.kubectl(anybody).stdout().strip();
  }

  private static List<NetworkPolicy> policies(Cluster cluster) {
    return cluster.client().network().v1().networkPolicies().list().getItems();
  }

  private static String user(Cluster cluster) {
    return cluster.inPod("web", "id -u").stdout().strip();
  }

  @Override
  public void layOut(Cluster cluster) {
    SystemParts.awaitMetrics(cluster);
  }

  @Remedy(claim = "own", because = "the binding is gone, the policy and the pod's context are back")
  void closeThem(Cluster cluster) {
    cluster.delete("fault.yaml");
    cluster.kubectl("apply -f baseline.yaml").orThrow();
  }
}
