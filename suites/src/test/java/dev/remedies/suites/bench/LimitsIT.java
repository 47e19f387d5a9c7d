package dev.remedies.suites.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.remedies.Cluster;
import dev.remedies.run.CaseExtension;
import dev.remedies.wait.Wait;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.qameta.allure.Allure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every case about resources stands on: a pod's limits are enforced. On a cgroup v1 host K3s
 * in a container silently drops the CPU limit unless the node's entrypoint prevents it.
 */
@ExtendWith(CaseExtension.class)
@DisplayName("the bench: limits are enforced")
class LimitsIT {

  private static final int SECONDS = 10;

  @Test
  void aPodLimitedTo200MilliCpuUses200(Cluster cluster) {
    create(cluster, "cpu-limited", "cpu", "200m", "while :; do :; done");
    cluster.eventually(
        Wait.POD_READY, "the pod runs", () -> assertThat(phase(cluster)).isEqualTo("Running"));
    // On a machine whose other programs starve the pod for some seconds, the next ones tell.
    cluster.eventually(
        Wait.POD_READY,
        "a pod limited to 200m uses 200m",
        () -> assertThat(measured(cluster)).as("thousandths of a core").isCloseTo(200, within(20)));
  }

  @Test
  void aPodOverItsMemoryLimitIsOomKilled(Cluster cluster) {
    // Two seconds later, when containerd watches it: as greedy.wat does and says why.
    create(cluster, "memory-limited", "memory", "32Mi", "sleep 2; head -c 256m /dev/zero | tail");
    cluster.eventually(
        Wait.POD_READY,
        "the pod is OOMKilled",
        () -> {
          ContainerState state =
              cluster
                  .client()
                  .pods()
                  .withName("memory-limited")
                  .get()
                  .getStatus()
                  .getContainerStatuses()
                  .get(0)
                  .getState();
          assertThat(state.getTerminated()).as("terminated").isNotNull();
          assertThat(state.getTerminated().getReason()).isEqualTo("OOMKilled");
        });
  }

  /** What the loop, process 1 of the pod, uses within some seconds of the machine's uptime. */
  private static int measured(Cluster cluster) {
    String look = "cat /proc/1/stat /proc/uptime";
    List<String> seen =
        cluster
            .kubectl(
                "exec cpu-limited -- sh -c '" + look + "; sleep " + SECONDS + "; " + look + "'")
            .orThrow()
            .stdout()
            .lines()
            .toList();
    double hundredths = ticks(seen.get(2)) - ticks(seen.get(0));
    double seconds = uptime(seen.get(3)) - uptime(seen.get(1));
    int milli = (int) Math.round(hundredths * 10 / seconds);
    Allure.addAttachment("measured", milli + "m of 200m");
    return milli;
  }

  /** User and system time, in hundredths of a second. */
  private static int ticks(String stat) {
    String[] fields = stat.split(" ");
    return Integer.parseInt(fields[13]) + Integer.parseInt(fields[14]);
  }

  private static double uptime(String uptime) {
    return Double.parseDouble(uptime.split(" ")[0]);
  }

  private static String phase(Cluster cluster) {
    return cluster.client().pods().withName("cpu-limited").get().getStatus().getPhase();
  }

  private static void create(
      Cluster cluster, String name, String resource, String limit, String script) {
    cluster
        .client()
        .resource(
            new PodBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .withNewSpec()
                .withTerminationGracePeriodSeconds(1L)
                .withRestartPolicy("Never")
                .addNewContainer()
                .withName("toolbox")
                .withImage("remedies/toolbox:1")
                .withCommand("sh", "-c", script)
                .withNewResources()
                .withLimits(Map.of(resource, new Quantity(limit)))
                .endResources()
                .endContainer()
                .endSpec()
                .build())
        .create();
  }
}
