package dev.remedies.suites.performance;

import dev.remedies.Cluster;

/**
 * Images that the node has and never used: it unpacks each when the first container of it starts,
 * as it does after a pull. Seven of a kind, each with another first layer, as what is unpacked once
 * is kept. They hold the module {@code starts}, and in a second layer so many MiB beside it, in
 * files of 16 KiB.
 */
final class ColdImages {

  private static final String MAKE =
      """
      set -euo pipefail
      cd "$(mktemp -d)"
      mkdir module && ctr -n k8s.io images mount docker.io/remedies/starts:1 module > /dev/null
      cp module/module.wasm . && ctr -n k8s.io images unmount --rm module > /dev/null
      mkdir beside && head -c %2$dM /dev/zero | split -a 4 -b 16K - beside/
      tar -cf second.tar beside && rm -r beside
      second=$(sha256sum second.tar | cut -d' ' -f1) && gzip -1 second.tar
      for n in $(seq 7); do
        image=docker.io/remedies/hello-wasm:%1$s-$n
        echo "$image" > name && tar -cf $n.tar module.wasm name
        jq -n --arg first "sha256:$(sha256sum $n.tar | cut -d' ' -f1)" --arg second "sha256:$second" \
          --arg arch "$(dpkg --print-architecture)" '{architecture: $arch, os: "linux",
            config: {Entrypoint: ["/module.wasm"]}, rootfs: {type: "layers", diff_ids: [$first, $second]}}' > $n.json
        jq -n --arg image "$image" --arg n $n \
          '{Config: "\\($n).json", RepoTags: [$image], Layers: ["\\($n).tar", "second.tar.gz"]}'
      done | jq -s . > manifest.json
      tar -c manifest.json ?.json ?.tar second.tar.gz | ctr -n k8s.io images import --no-unpack - > /dev/null
      await 20 'test 7 = "$(crictl images | grep -c "/hello-wasm  *%1$s-")"'
      rm -rf "$PWD"
      """;

  private static final String REMOVE =
      "ctr -n k8s.io images ls --quiet | grep hello-wasm:%s- | xargs -r ctr -n k8s.io images rm";

  private ColdImages() {}

  /**
   * Gives the node seven images {@code remedies/hello-wasm:<kind>-1} and up; removed at the end.
   */
  static void make(Cluster cluster, String kind, int mebibytes) {
    cluster.undo(
        "remove the images " + kind, () -> cluster.node(0).exec(REMOVE.formatted(kind)).orThrow());
    cluster.node(0).exec(MAKE.formatted(kind, mebibytes)).orThrow();
  }
}
