package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import dev.remedies.wait.Wait;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.readiness.Readiness;

/**
 * One thing is broken for each section of the guide's script, and a pod is {@code Running} and not
 * Ready, which its {@code grep -v Running} leaves out.
 */
@Section(value = "11.9.2", cause = "11.9.2/own-cause-1")
@Reveals(
    step = "11.9.2/diagnosis-1",
    prints = "web-\\S+ +0/1 +(CrashLoopBackOff|Error)",
    lacks = "unready")
@Reveals(step = "11.9.2/own-diagnosis-1", prints = "unready +0/1 +Running")
@Reveals(step = "11.9.2/diagnosis-2", prints = "^Metrics server not available")
@Reveals(
    step = "11.9.2/diagnosis-3",
    prints = "Back-off restarting",
    stays = "an event stays for an hour")
@Reveals(
    step = "11.9.2/diagnosis-4",
    lacks = {"coredns", "metrics-server", "local-path-provisioner"})
@Reveals(step = "11.9.2/diagnosis-5", prints = "outside .*<pending>")
@Reveals(step = "11.9.2/diagnosis-6", prints = "data +Pending")
@Reveals(step = "11.9.2/diagnosis-7", lacks = "Running")
class ManyThingsBrokenIT implements FailureCase {

  @Override
  public void baseline(Cluster cluster) {
    SystemParts.awaitMetrics(cluster);
    FailureCase.super.baseline(cluster);
  }

  @Override
  public void fault(Cluster cluster) {
    cluster.delete("baseline.yaml");
    var volumes = cluster.client().persistentVolumes();
    cluster.eventually(
        Wait.DELETION, "no volume", () -> assertThat(volumes.list().getItems()).isEmpty());
    cluster.undo("scale up", () -> SystemParts.scale(cluster, 1, SystemParts.NAMES));
    SystemParts.scale(cluster, 0, SystemParts.NAMES);
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    SystemParts.areAvailable(cluster, 0, SystemParts.NAMES);
    var claim = cluster.client().persistentVolumeClaims().withName("data").get();
    assertThat(claim.getStatus().getPhase()).as("claim data").isEqualTo("Pending");
    Pod unready = cluster.client().pods().withName("unready").get();
    assertThat(Readiness.isPodReady(unready)).as("pod unready is Ready").isFalse();
  }

  @Override
  public void recovery(Cluster cluster) {
    // A volume to write to, a name, who answers to it, an address for the world, and metrics.
    String use = "touch /data/note && curl -s --max-time 3 http://front:8080/hostname";
    assertThat(cluster.inPod("client", use).stdout()).startsWith("web-");
    var front = cluster.client().services().withName("front").get().getStatus();
    assertThat(front.getLoadBalancer().getIngress()).as("addresses for the world").hasSize(1);
    assertThat(cluster.client().top().nodes().metrics().getItems()).as("metrics").isNotEmpty();
  }

  @Remedy(claim = "own", because = "all that the script names is mended")
  void mendWhatItNames(Cluster cluster) {
    cluster.delete("fault.yaml");
    cluster.kubectl("apply -f baseline.yaml").orThrow();
    SystemParts.scale(cluster, 1, SystemParts.NAMES);
  }
}
