package dev.remedies.suites.storage;

import dev.remedies.Cluster;
import dev.remedies.wait.Wait;

/**
 * A disk of 64 MiB of its own for the server, on {@code /mnt/disk}: a loop device, whose file lies
 * on the node's volume. The kernel detaches it when it is unmounted, also when the node dies.
 */
final class LoopDisk {

  private static final String FILE = "/var/lib/rancher/k3s/disk.img";

  private static final String PROCESS =
      """
      set -e
      container=$(crictl ps --quiet --label io.kubernetes.pod.name=pod-name)
      pid=$(crictl inspect --output go-template --template '{{.info.pid}}' $container)
      """;

  /** What cgroup v1 limits is the container's own group only, not those above it. */
  private static final String LIMIT =
      """
      disk=$(mountpoint -d /mnt/disk)
      if [ -f /sys/fs/cgroup/cgroup.controllers ]; then
        echo "$disk riops=%2$s wiops=%2$s" > /sys/fs/cgroup$(cut -d: -f3 /proc/$pid/cgroup)/io.max
      else
        group=/sys/fs/cgroup/blkio$(grep -w blkio /proc/$pid/cgroup | cut -d: -f3)
        echo "$disk %1$d" > $group/blkio.throttle.read_iops_device
        echo "$disk %1$d" > $group/blkio.throttle.write_iops_device
      fi
      """;

  private LoopDisk() {}

  /** Makes the disk and mounts it; taken back at the case's end. */
  static void mount(Cluster cluster) {
    cluster.undo("the disk is unmounted", () -> unmount(cluster));
    run(
        cluster,
        """
        set -e
        [ -e /dev/loop-control ] || mknod /dev/loop-control c 10 237
        for n in $(seq 0 63); do [ -e /dev/loop$n ] || mknod /dev/loop$n b 7 $n; done
        truncate -s 64M %1$s && mkfs.ext4 -q %1$s
        mkdir -p /mnt/disk && mount -o loop %1$s /mnt/disk && mountpoint -q /mnt/disk
        """
            .formatted(FILE));
  }

  private static void unmount(Cluster cluster) {
    String command = "(! mountpoint -q /mnt/disk || umount /mnt/disk) && rm -rf /mnt/disk " + FILE;
    cluster.eventually(Wait.DELETION, "the disk is unmounted", () -> run(cluster, command));
  }

  /** Lets the container of pod-name read and write that many blocks of the disk each second. */
  static void throttle(Cluster cluster, int operations) {
    run(cluster, PROCESS + LIMIT.formatted(operations, operations));
  }

  /** Takes the limit away. */
  static void release(Cluster cluster) {
    run(cluster, PROCESS + LIMIT.formatted(0, "max"));
  }

  /** Mounts it with other options, on the node and, as if it had started anew, in pod-name. */
  static void remount(Cluster cluster, String options) {
    run(
        cluster,
        PROCESS
            + "mount -o remount,%1$s /mnt/disk\n".formatted(options)
            + "nsenter -t $pid -m -p busybox mount -o remount,bind,%1$s /data\n".formatted(options)
            + "grep ' /data ' /proc/$pid/mounts | grep -w "
            + options);
  }

  private static void run(Cluster cluster, String command) {
    cluster.node(0).exec(command).orThrow();
  }
}
