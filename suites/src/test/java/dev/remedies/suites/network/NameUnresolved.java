package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Reveals;
import dev.remedies.wait.Wait;
import io.fabric8.kubernetes.client.readiness.Readiness;

/** What the causes of 11.7.1 share in which no CoreDNS answers: only the Service's name fails. */
@Reveals(step = "11.7.1/diagnosis-4", prints = "no servers could be reached")
interface NameUnresolved extends ServiceUnreachable {

  /** Takes back what a restart notes in CoreDNS's Deployment, and waits for its pod. */
  static void rollOutAsDeployed(Cluster cluster) {
    String annotations = "{\"annotations\":{\"kubectl.kubernetes.io/restartedAt\":null}}";
    String patch = "{\"spec\":{\"template\":{\"metadata\":" + annotations + "}}}";
    cluster.kubectl("patch -n kube-system deployment coredns -p '" + patch + "'").orThrow();
    cluster.awaitRollout("-n kube-system coredns");
  }

  /**
   * Waits until the CoreDNS that is broken is alone, and refused: as long as the old pod goes away,
   * some questions are still answered.
   */
  static void awaitTheBrokenOne(Cluster cluster) {
    var all = cluster.client().pods().inNamespace("kube-system").withLabel("k8s-app", "kube-dns");
    cluster.eventually(
        Wait.DELETION,
        "the new CoreDNS is alone",
        () -> assertThat(all.list().getItems()).hasSize(1).noneMatch(Readiness::isPodReady));
    Refusal.of(cluster, Refusal.DNS);
  }

  /** "Check CoreDNS", by the command that the guide prints for it in its script (11.9.2). */
  static String checkCoreDns(Cluster cluster) {
    return cluster.kubectl("get pods -n kube-system | grep coredns").stdout();
  }

  @Override
  default void symptom(Cluster cluster) {
    ServiceUnreachable.doesNotResolve(cluster);
    ServiceUnreachable.answers(cluster, "pod-name", ServiceUnreachable.serviceAddress(cluster));
  }
}
