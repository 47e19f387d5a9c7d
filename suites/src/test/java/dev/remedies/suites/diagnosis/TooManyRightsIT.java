package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Section;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;

/** Every layer is open: anybody may do anything, talk to the pod, and in it is root. */
@Section(value = "11.11.3", cause = "11.11.3/own-cause-2")
class TooManyRightsIT implements FailureCase {

  private static final String SECURITY = " -o json | jq '.spec.securityContext'";

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

  @Diagnosis(claim = "11.11.3/diagnosis-4", contrast = true)
  void getBindings(Cluster cluster) {
    assertThat(cluster.kubectl("get clusterrolebindings").orThrow().stdout())
        .containsPattern("everybody +ClusterRole/cluster-admin");
  }

  @Diagnosis(claim = "11.11.3/diagnosis-5", contrast = true)
  void getPolicies(Cluster cluster) {
    assertThat(cluster.kubectl("get networkpolicies -A").orThrow().output())
        .doesNotContainPattern("default +web");
  }

  @Diagnosis(
      claim = "11.11.3/diagnosis-6",
      reveals = false,
      because = "without a name it is a list, which has no spec: null, whatever the pods have")
  void securityContexts(Cluster cluster) {
    assertThat(cluster.kubectl("get pod" + SECURITY).orThrow().stdout()).contains("{}");
  }

  @Diagnosis(claim = "11.11.3/own-diagnosis-1", contrast = true)
  void securityContextOfThePod(Cluster cluster) {
    assertThat(cluster.kubectl("get pod web" + SECURITY).orThrow().stdout()).contains("{}");
  }

  @Remedy(claim = "own", because = "the binding is gone, the policy and the pod's context are back")
  void closeThem(Cluster cluster) {
    cluster.delete("fault.yaml");
    cluster.kubectl("apply -f baseline.yaml").orThrow();
  }
}
