package dev.remedies.suites.storage;

import static dev.remedies.suites.storage.ClaimedPod.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Section;
import dev.remedies.wait.Wait;

/**
 * The provisioner's ServiceAccount has lost its ClusterRoleBinding. The provisioner runs and is
 * Ready, but may neither make a volume nor write an event about it: a new claim stays Pending.
 */
@Section(value = "11.8.1", cause = "11.8.1/cause-4")
class ProvisionerRightsIT implements FailureCase {

  private static final String ACCOUNT = "kube-system:local-path-provisioner-service-account";
  private static final String BIND =
      "create clusterrolebinding local-path-provisioner-bind"
          + " --clusterrole=local-path-provisioner-role --serviceaccount="
          + ACCOUNT;

  @Override
  public String baseline() {
    return "../common/claimed-pod-and-neighbour.yaml";
  }

  @Override
  public void fault(Cluster cluster) {
    ClaimedPod.deleteWithItsVolume(cluster);
    cluster.undo("the provisioner's rights", () -> ClaimedPod.installProvisioner(cluster));
    run(cluster, "delete clusterrolebinding local-path-provisioner-bind");
    cluster.eventually(Wait.CONTROLLER, "the rights are gone", () -> assertNoRights(cluster));
    cluster.apply(baseline());
  }

  @Override
  public void symptom(Cluster cluster) {
    ClaimedPod.waitsForItsVolume(cluster);
    ClaimedPod.neighbourReads(cluster);
    assertThat(
            cluster
                .client()
                .apps()
                .deployments()
                .inNamespace("kube-system")
                .withName("local-path-provisioner")
                .isReady())
        .as("the provisioner is Ready")
        .isTrue();
  }

  @Override
  public void recovery(Cluster cluster) {
    ClaimedPod.reads(cluster);
    ClaimedPod.neighbourReads(cluster);
  }

  /** The guide prints no command for it. */
  @Remedy(
      claim = "11.8.1/fix-5",
      works = false,
      because = "a look repairs nothing; `kubectl auth can-i` says `no`, which is the cause")
  void checkTheServiceAccountsRights(Cluster cluster) {
    assertNoRights(cluster);
  }

  @Remedy(claim = "own", because = "the guide names no repair: the rights, given back")
  void bindTheRole(Cluster cluster) {
    run(cluster, BIND);
  }

  private static void assertNoRights(Cluster cluster) {
    String check = "auth can-i create persistentvolumes --as=system:serviceaccount:" + ACCOUNT;
    assertThat(cluster.kubectl(check).stdout().strip()).isEqualTo("no");
  }
}
