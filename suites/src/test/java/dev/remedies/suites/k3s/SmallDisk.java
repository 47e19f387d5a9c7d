package dev.remedies.suites.k3s;

import dev.remedies.Cluster;
import dev.remedies.wait.Wait;

/**
 * A disk of 1.5 GiB of its own for the server, on {@code /mnt/disk}, with what K3s has on the
 * machine's: images and containers, and the kubelet's folder. It is a loop device, whose file lies
 * on the node's volume; the kernel detaches it with the last mount of it, also when the node dies.
 */
final class SmallDisk {

  /** What is no container's and no image's, and fills the disk. */
  static final String FILLER = "/mnt/disk/old-backup.tar";

  private static final String FILE = "/var/lib/rancher/k3s/disk.img";

  /** As on a machine whose /var is a small disk. Containers that run stay on the other one. */
  private static final String MOVE =
      """
      set -e
      [ -e /dev/loop-control ] || mknod /dev/loop-control c 10 237
      for n in $(seq 0 63); do [ -e /dev/loop$n ] || mknod /dev/loop$n b 7 $n; done
      truncate -s 1536M $FILE
      mkfs.ext4 -q -m 0 $FILE
      mkdir -p /mnt/disk
      mount -o loop $FILE /mnt/disk
      mountpoint -q /mnt/disk
      cp -a $IMAGES /mnt/disk/images
      mkdir /mnt/disk/kubelet
      mount --bind /mnt/disk/images $IMAGES
      mount --bind /mnt/disk/kubelet /var/lib/kubelet
      """;

  /** As K3s's own k3s-killall.sh does it: with a container that runs the disk would stay. */
  private static final String MOVE_BACK =
      """
      mountpoint -q /mnt/disk || { rm -f $FILE; exit 0; }
      shims=$(pgrep -d , -x containerd-shim)
      [ -z "$shims" ] || { pkill -9 -P "$shims"; kill -9 ${shims//,/ }; }
      awk '{ print $5 }' /proc/self/mountinfo | grep -E '^(/run/k3s/containerd|/var/lib/kubelet/pods)/' \
        | sort -r | xargs -r umount 2> /dev/null
      for folder in $IMAGES /var/lib/kubelet; do
        [ $(stat -c %d $folder) != $(stat -c %d /mnt/disk) ] || umount $folder
      done
      umount /mnt/disk && rm -rf /mnt/disk $FILE
      """;

  /** An image of 20 MiB that no pod uses and nobody pinned, as a pull leaves it. */
  private static final String UNUSED_IMAGE =
      """
      set -e
      mkdir -p /root/unused && cd /root/unused
      head -c 20M /dev/urandom > data && tar -cf layer.tar data
      layer=$(sha256sum layer.tar | cut -d ' ' -f 1)
      jq -n --arg layer "sha256:$layer" --arg cpu "$(dpkg --print-architecture)" \
        '{os: "linux", architecture: $cpu, config: {}, rootfs: {type: "layers", diff_ids: [$layer]}}' > config.json
      jq -n '[{Config: "config.json", RepoTags: ["unused:1"], Layers: ["layer.tar"]}]' > manifest.json
      tar -cf image.tar config.json manifest.json layer.tar
      k3s ctr images import image.tar
      """;

  private SmallDisk() {}

  /** Moves the server's K3s to the disk; taken back at the case's end. */
  static void move(Cluster cluster) {
    String folders = "IMAGES=/var/lib/rancher/k3s/agent/containerd FILE=" + FILE + "\n";
    cluster.undo(
        "K3s is on the machine's disk again", () -> Api.backAfter(cluster, folders + MOVE_BACK));
    Api.backAfter(cluster, folders + MOVE);
  }

  /** The API may answer before containerd does. */
  static void addUnusedImage(Cluster cluster) {
    cluster.eventually(
        Wait.NODE_READY,
        "the image is imported",
        () -> cluster.node(0).exec(UNUSED_IMAGE).orThrow());
  }

  /** Fills it but for 8 MiB, without writing: the file's blocks are only set aside. */
  static void fill(Cluster cluster) {
    String room = "$(($(df --output=avail -B 1 /mnt/disk | tail -n 1) - 8 * 1024 * 1024))";
    String fill = "mountpoint -q /mnt/disk && fallocate -l " + room + " " + FILLER;
    cluster.node(0).exec(fill).orThrow();
  }

  /** How many bytes of it are used. */
  static long used(Cluster cluster) {
    String df = "df --output=used -B 1 /mnt/disk | tail -n 1";
    return Long.parseLong(cluster.node(0).look(df).orThrow().stdout().strip());
  }
}
