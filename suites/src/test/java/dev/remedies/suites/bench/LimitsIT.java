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
    // Ticks of user and system time of the loop, which is process 1: hundredths of a second.
    String ticks = "awk '{print $14 + $15}' /proc/1/stat";
    String used =
        cluster
            .kubectl(
                "exec cpu-limited -- sh -c '%1$s; sleep %2$d; %1$s'"
                    .formatted(ticks.replace("'", "\"").replace("$1", "\\$1"), SECONDS))
            .orThrow()
            .stdout();
    String[] readings = used.strip().split("\\s+");
    int milli = (Integer.parseInt(readings[1]) - Integer.parseInt(readings[0])) * 10 / SECONDS;
    Allure.addAttachment("measured", milli + "m of 200m");
    assertThat(milli).as("thousandths of a core in %d s", SECONDS).isCloseTo(200, within(20));
  }

  @Test
  void aPodOverItsMemoryLimitIsOomKilled(Cluster cluster) {
    create(cluster, "memory-limited", "memory", "32Mi", "head -c 256m /dev/zero | tail");
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
