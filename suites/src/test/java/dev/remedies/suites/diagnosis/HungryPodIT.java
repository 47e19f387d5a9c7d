package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.CommandResult;
import dev.remedies.FailureCase;
import dev.remedies.Names;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import io.fabric8.kubernetes.client.readiness.Readiness;

/** A pod takes all the memory that it wants: who is it, and what was it allowed? */
@Section(value = "11.9.3", cause = "11.9.3/own-cause-1")
@Names("pod=web")
@Reveals(step = "11.9.3/diagnosis-2", prints = "default +web +\\d+m +2\\d\\dMi")
@Reveals(step = "11.9.3/diagnosis-3", lacks = "memory:")
@Reveals(step = "11.9.3/own-diagnosis-1", prints = "\\} 2\\.\\d+e\\+08")
@Reveals(step = "11.9.3/diagnosis-6", prints = " 2\\d{5} .*tail -c")
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

  @Override
  public void layOut(Cluster cluster) {
    SystemParts.awaitMetricsOfPods(cluster);
  }

  @Remedy(claim = "own", because = "it holds what it needs, and is limited")
  void limitIt(Cluster cluster) {
    cluster.delete("fault.yaml");
    cluster.kubectl("apply -f baseline.yaml").orThrow();
  }
}
