package dev.remedies.suites.performance;

import dev.remedies.Cluster;

/**
 * Images that the node has and never used: it unpacks each when the first container of it starts,
 * as it does after a pull. Eleven of a kind, each with other content, as what is unpacked once is
 * kept. They hold the module {@code starts} and so many bytes beside it.
 */
final class ColdImages {

  private static final String MAKE =
      """
      set -euo pipefail
      cd "$(mktemp -d)"
      mkdir module && ctr -n k8s.io images mount docker.io/remedies/starts:1 module > /dev/null
      cp module/module.wasm . && ctr -n k8s.io images unmount --rm module > /dev/null
      for n in $(seq 11); do
        image=docker.io/remedies/hello-wasm:%1$s-$n
        head -c %2$d /dev/urandom > beside
        tar -cf layer.tar module.wasm beside
        jq -n --arg diff "sha256:$(sha256sum layer.tar | cut -d' ' -f1)" --arg arch "$(dpkg --print-architecture)" \
          '{architecture: $arch, os: "linux", config: {Entrypoint: ["/module.wasm"]}, rootfs: {type: "layers", diff_ids: [$diff]}}' \
          > config.json
        jq -n --arg image "$image" '[{Config: "config.json", RepoTags: [$image], Layers: ["layer.tar"]}]' > manifest.json
        tar -c config.json manifest.json layer.tar | ctr -n k8s.io images import --no-unpack - > /dev/null
        await 20 "crictl inspecti --quiet $image"
      done
      rm -rf "$PWD"
      """;

  private ColdImages() {}

  /**
   * Gives the node eleven images {@code remedies/hello-wasm:<kind>-1} and up; removed at the end.
   */
  static void make(Cluster cluster, String kind, int bytes) {
    cluster.undo(
        "remove images " + kind,
        () ->
            cluster
                .node(0)
                .exec(
                    "ctr -n k8s.io images ls --quiet | grep hello-wasm:%s- | xargs -r ctr -n k8s.io images rm"
                        .formatted(kind))
                .orThrow());
    cluster.node(0).exec(MAKE.formatted(kind, bytes)).orThrow();
  }
}
