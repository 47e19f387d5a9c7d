package dev.remedies.suites.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Samples;
import java.util.List;

/**
 * What the running container of a pod uses, in MB.
 *
 * @param workingSet what the cgroup has, without files that the kernel can drop: the kubelet's own
 *     figure, and metrics-server's
 * @param resident what the process has in memory, shared libraries and all
 */
record MemoryUse(Samples workingSet, Samples resident) {

  private static final String LOOK =
      """
      set -euo pipefail
      container=$(crictl ps --quiet --label io.kubernetes.pod.uid=%s)
      pid=$(crictl inspect --output go-template --template '{{.info.pid}}' $container)
      if [ -f /sys/fs/cgroup/cgroup.controllers ]; then
        group=/sys/fs/cgroup$(cut -d: -f3 /proc/$pid/cgroup)
        used=$(cat $group/memory.current) droppable=inactive_file
      else
        group=/sys/fs/cgroup/memory$(grep -w memory /proc/$pid/cgroup | cut -d: -f3)
        used=$(cat $group/memory.usage_in_bytes) droppable=total_inactive_file
      fi
      echo $((used - $(sed -n "s/^$droppable //p" $group/memory.stat))) \
        $(sed -n 's/^VmRSS:[^0-9]*\\([0-9]*\\) kB/\\1/p' /proc/$pid/status)
      """;

  /** Looks once; a pod without a running container uses nothing that could be told. */
  static MemoryUse of(Cluster cluster, String pod, String name) {
    var look = cluster.node(0).look(LOOK.formatted(Pods.uid(cluster, pod)));
    assertThat(look.exitCode()).as("%s runs: %s", pod, look.output()).isZero();
    String[] figures = look.stdout().strip().split(" ");
    return new MemoryUse(
        megabytes(name + ", working set", Double.parseDouble(figures[0])),
        megabytes(name + ", resident", Double.parseDouble(figures[1]) * 1024));
  }

  private static Samples megabytes(String name, double bytes) {
    return new Samples(name, "MB", List.of(bytes / 1e6));
  }
}
