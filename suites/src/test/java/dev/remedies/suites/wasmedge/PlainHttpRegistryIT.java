package dev.remedies.suites.wasmedge;

import dev.remedies.Cluster;
import dev.remedies.Names;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/** The registry speaks plain HTTP, and the node was not told so: containerd insists on TLS. */
@Section(value = "11.2.2", cause = "11.2.2/own-cause-7")
@Reveals(
    step = "11.2.2/symptom-1",
    prints = ImageNotPulled.FAILED + PlainHttpRegistryIT.REASON,
    stays = "an event of the same pod, where K3s is restarted and the pod is not")
@Names("image=registry:5000/yourhub/hello-wasm:v1")
class PlainHttpRegistryIT implements ImageNotPulled {

  static final String REASON = "http: server gave HTTP response to HTTPS client";

  private static final String REGISTRY = "registry:5000";

  @Override
  public String baseline() {
    return "baseline.yaml";
  }

  @Override
  public String reason() {
    return REASON;
  }

  @Override
  public void baseline(Cluster cluster) {
    cluster.undo("forget the registry", () -> Registry.forget(cluster, REGISTRY));
    Registry.serve(cluster, REGISTRY, Registry.OPEN);
    ImageNotPulled.super.baseline(cluster);
  }

  @Override
  public void fault(Cluster cluster) {
    Registry.forget(cluster, REGISTRY);
    ImageNotPulled.applyAnew(cluster, "baseline.yaml");
  }

  @Remedy(
      claim = "own",
      works = false,
      because = "K3s reads this file when it starts, and only then")
  void tellK3s(Cluster cluster) {
    configure(cluster);
    ImageNotPulled.applyAnew(cluster, "baseline.yaml");
  }

  @Remedy(claim = "own", because = "K3s tells containerd what its own file says of the registry")
  void tellK3sAndRestart(Cluster cluster) {
    configure(cluster);
    cluster.node(0).exec("systemctl restart k3s").orThrow();
  }

  @Remedy(claim = "own", because = "containerd reads its own file at each pull, without a restart")
  void tellContainerd(Cluster cluster) {
    Registry.serve(cluster, REGISTRY, Registry.OPEN);
    ImageNotPulled.applyAnew(cluster, "baseline.yaml");
  }

  private static void configure(Cluster cluster) {
    String mirrors = "mirrors: {\"" + REGISTRY + "\": {endpoint: [\"" + Registry.OPEN + "\"]}}";
    cluster.undo(
        "K3s knows no registries", () -> cluster.node(0).exec("rm -f " + REGISTRIES).orThrow());
    cluster.node(0).exec("echo '" + mirrors + "' > " + REGISTRIES).orThrow();
  }
}
