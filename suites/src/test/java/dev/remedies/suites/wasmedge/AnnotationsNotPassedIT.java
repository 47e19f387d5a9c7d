package dev.remedies.suites.wasmedge;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * The pod asks for the runtime {@code crun} that K3s makes by itself where it finds crun. It passes
 * no annotations on, so that crun does not know that the module is one.
 */
@Section(value = "11.2.1", cause = "11.2.1/own-cause-3")
class AnnotationsNotPassedIT implements EmptyLog {

  private static final String TEMPLATE =
      "/var/lib/rancher/k3s/agent/etc/containerd/config.toml.tmpl";

  @Override
  public void fault(Cluster cluster) {
    cluster.delete("../common/hello-wasm.yaml");
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    EmptyLog.neverStarted(cluster, "the path `/module.wasm` exists but it is not executable");
  }

  @Remedy(claim = "own", because = "another RuntimeClass's handler passes them on")
  void useTheRuntimeThatPassesThem(Cluster cluster) {
    EmptyLog.apply(cluster, "../common/hello-wasm.yaml");
  }

  @Remedy(
      claim = "own",
      because = "containerd passes on what `pod_annotations` of the runtime lists")
  void passThemOn(Cluster cluster) {
    cluster.undo("containerd's template", () -> restore(cluster));
    cluster.node(0).exec("cp " + TEMPLATE + " /root/").orThrow();
    String list = "pod_annotations = [\"module.wasm.image/*\"]";
    cluster.node(0).exec("sed -i '/runtimes.crun]/a " + list + "' " + TEMPLATE).orThrow();
    EmptyLog.restartAndApply(cluster, "fault.yaml");
  }

  private static void restore(Cluster cluster) {
    cluster.node(0).exec("cp /root/config.toml.tmpl " + TEMPLATE).orThrow();
    EmptyLog.restartK3s(cluster);
  }
}
