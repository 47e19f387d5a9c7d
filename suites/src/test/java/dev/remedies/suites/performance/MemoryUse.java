package dev.remedies.suites.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Samples;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the running container of a pod uses, in bytes.
 *
 * @param workingSet what the cgroup has, without files that the kernel can drop: the kubelet's own
 *     figure, and metrics-server's
 * @param resident what the process has in memory, shared libraries and all
 */
record MemoryUse(double workingSet, double resident) {

  /**
   * For each container, by the process that its runtime wrote down for containerd: what the API
   * tells of a container and files of the node are enough, and cost no call of crictl.
   */
  private static final String LOOK =
      """
      set -euo pipefail
      cd /run/k3s/containerd/io.containerd.runtime.v2.task/k8s.io
      for container in %s; do
        pid=$(cat $container/init.pid)
        if [ -f /sys/fs/cgroup/cgroup.controllers ]; then
          group=/sys/fs/cgroup$(cut -d: -f3 /proc/$pid/cgroup)
          used=$(cat $group/memory.current) droppable=inactive_file
        else
          group=/sys/fs/cgroup/memory$(grep -w memory /proc/$pid/cgroup | cut -d: -f3)
          used=$(cat $group/memory.usage_in_bytes) droppable=total_inactive_file
        fi
        echo $((used - $(sed -n "s/^$droppable //p" $group/memory.stat))) \
          $(sed -n 's/^VmRSS:[^0-9]*\\([0-9]*\\) kB/\\1/p' /proc/$pid/status)
      done
      """;

  /**
   * Looks once at all these pods; one without a running container uses nothing that could be told.
   */
  static List<MemoryUse> of(Cluster cluster, String... pods) {
    String containers =
        Stream.of(pods).map(pod -> container(cluster, pod)).collect(Collectors.joining(" "));
    var look = cluster.node(0).look(LOOK.formatted(containers));
    assertThat(look.exitCode()).as("%s run: %s", List.of(pods), look.output()).isZero();
    return look.stdout().lines().map(MemoryUse::read).toList();
  }

  private static String container(Cluster cluster, String name) {
    Pod pod = cluster.client().pods().withName(name).get();
    assertThat(pod).as("pod " + name).isNotNull();
    assertThat(pod.getStatus().getContainerStatuses()).as("containers of " + name).hasSize(1);
    ContainerStatus status = pod.getStatus().getContainerStatuses().get(0);
    assertThat(status.getState().getRunning()).as(name + " runs").isNotNull();
    return status.getContainerID().replace("containerd://", "");
  }

  private static MemoryUse read(String line) {
    String[] figures = line.split(" ");
    return new MemoryUse(Double.parseDouble(figures[0]), Double.parseDouble(figures[1]) * 1024);
  }

  Samples workingSet(String name) {
    return megabytes(name + ", working set", workingSet);
  }

  Samples resident(String name) {
    return megabytes(name + ", resident", resident);
  }

  private static Samples megabytes(String name, double bytes) {
    return new Samples(name, "MB", List.of(bytes / 1e6));
  }
}
