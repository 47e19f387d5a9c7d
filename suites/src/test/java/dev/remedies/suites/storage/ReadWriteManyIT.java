package dev.remedies.suites.storage;

import static dev.remedies.suites.storage.ClaimedPod.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/**
 * Two pods share a volume, and so the claim asks for ReadWriteMany. K3s's local-path makes no such
 * volume: a folder of one node. Reported again and again, as rancher/local-path-provisioner#70.
 */
@Tag("incubating")
@Section(value = "11.8.1", cause = "11.8.1/own-cause-6")
@Reveals(
    step = "11.8.1/diagnosis-2",
    prints = {"^Status: +Pending", "ProvisioningFailed .*NodePath only supports ReadWriteOnce"})
@Reveals(step = "11.8.1/diagnosis-1", prints = "^pvc-name +Pending ")
class ReadWriteManyIT implements FailureCase {

  @Override
  public void fault(Cluster cluster) {
    run(cluster, "delete pod second");
    ClaimedPod.deleteWithItsVolume(cluster);
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(ClaimedPod.inPhase(cluster, "Pending").getSpec().getNodeName()).isNull();
    assertThat(
            cluster
                .client()
                .v1()
                .events()
                .withField("reason", "ProvisioningFailed")
                .list()
                .getItems())
        .anySatisfy(
            it ->
                assertThat(it.getMessage())
                    .contains(
                        "NodePath only supports ReadWriteOnce and ReadWriteOncePod (1.22+) access"
                            + " modes"));
  }

  @Override
  public void recovery(Cluster cluster) {
    ClaimedPod.reads(cluster);
    assertThat(cluster.inPod("second", "cat /data/note").stdout()).contains("written");
  }

  @Remedy(
      claim = "11.8.1/fix-3",
      works = false,
      because = "`grep csi` finds nothing, healthy or not: local-path is there, and has refused")
  void installTheDriver(Cluster cluster) {
    ClaimedPod.installProvisioner(cluster);
  }

  @Remedy(
      claim = "11.8.1/fix-5",
      works = false,
      because = "the provisioner may make volumes, and would not make this one")
  void checkTheServiceAccountsRights(Cluster cluster) {
    String account = "system:serviceaccount:kube-system:local-path-provisioner-service-account";
    String check = "auth can-i create persistentvolumes --as=" + account;
    assertThat(cluster.kubectl(check).stdout().strip()).isEqualTo("yes");
  }

  @Remedy(
      claim = "own",
      because = "ReadWriteOnce is once for a node: all pods on it share the volume")
  void askForReadWriteOnce(Cluster cluster) {
    // A claim's access modes cannot be changed.
    run(cluster, "delete pod/second pod/pod-name pvc/pvc-name");
    run(cluster, "apply -f baseline.yaml");
  }
}
