package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.CommandResult;
import dev.remedies.Diagnosis;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Section;
import io.fabric8.kubernetes.client.readiness.Readiness;

/** A pod takes all the memory that it wants: who is it, and what was it allowed? */
@Section(value = "11.9.3", cause = "11.9.3/own-cause-1")
class HungryPodIT implements FailureCase {

  private static final long MEGABYTES = 1_000_000;

  @Override
  public void fault(Cluster cluster) {
    cluster.delete("baseline.yaml");
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(memory(cluster)).isGreaterThan(200 * MEGABYTES);
  }

  @Override
  public void recovery(Cluster cluster) {
    assertThat(Readiness.isPodReady(cluster.client().pods().withName("web").get())).isTrue();
    assertThat(memory(cluster)).isLessThan(20 * MEGABYTES);
  }

  /** What its first program and those that it started hold, in bytes, by the kernel. */
  private static long memory(Cluster cluster) {
    CommandResult resident = cluster.inPod("web", "cat /proc/[0-9]*/statm");
    assertThat(resident.exitCode()).as(resident.output()).isZero();
    // Its second figure counts pages of 4 KiB.
    return resident.stdout().lines().mapToLong(it -> Long.parseLong(it.split(" ")[1]) * 4096).sum();
  }

  @Diagnosis(
      claim = "11.9.3/diagnosis-1",
      reveals = false,
      because = "a node's sum: 200 MiB more are nothing that one sees")
  void topNodes(Cluster cluster) {
    SystemParts.topNodesShowsShortage(cluster);
  }

  @Diagnosis(claim = "11.9.3/diagnosis-2", contrast = true)
  void topPods(Cluster cluster) {
    assertThat(cluster.kubectl("top pods -A").output())
        .containsPattern("default +web +\\d+m +2\\d\\dMi");
  }

  @Diagnosis(claim = "11.9.3/diagnosis-3", contrast = true)
  void limits(Cluster cluster) {
    assertThat(cluster.kubectl("describe pod web | grep -A 5 'Limits'").stdout())
        .doesNotContain("memory:");
  }

  @Diagnosis(
      claim = "11.9.3/diagnosis-4",
      reveals = false,
      because = "it sums up what pods ask for and are limited to, not what they take")
  void allocated(Cluster cluster) {
    String command = "describe node server | grep -A 10 'Allocated resources'";
    assertThat(cluster.kubectl(command).stdout()).containsPattern("memory .*\\b2\\d\\dMi");
  }

  @Diagnosis(
      claim = "11.9.3/diagnosis-5",
      reveals = false,
      because =
          "nobody listens there: the kubelet's own port for cAdvisor went with Kubernetes 1.12")
  void cadvisor(Cluster cluster) {
    String url = "http://" + cluster.node(0).address() + ":4194";
    assertThat(cluster.node(0).look("curl -sS --max-time 3 " + url).stdout()).contains("cAdvisor");
  }

  @Diagnosis(claim = "11.9.3/own-diagnosis-1", contrast = true)
  void cadvisorThroughTheKubelet(Cluster cluster) {
    assertThat(cluster.kubectl("get --raw /api/v1/nodes/server/proxy/metrics/cadvisor").stdout())
        .containsPattern("container_memory_working_set_bytes\\{.*pod=\"web\"} 2\\.\\d+e\\+08");
  }

  @Diagnosis(claim = "11.9.3/diagnosis-6", contrast = true)
  void processes(Cluster cluster) {
    assertThat(cluster.kubectl("exec web -- ps aux | sort -k3 -rn | head -10").stdout())
        .containsPattern(" 2\\d{5} .*tail -c");
  }

  @Remedy(claim = "own", because = "it holds what it needs, and is limited")
  void limitIt(Cluster cluster) {
    cluster.delete("fault.yaml");
    cluster.kubectl("apply -f baseline.yaml").orThrow();
  }
}
