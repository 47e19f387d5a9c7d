package dev.remedies.suites.wasmedge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * What the guide says: a crun older than 1.8.5, with WasmEdge, does not lead the module's output to
 * the log. crun 1.8.1 leads it there, so that there is nothing for an upgrade to cure.
 */
@Section(value = "11.2.1", cause = "11.2.1/cause-1", reproduces = false)
@Reveals(step = "11.2.1/diagnosis-1", prints = "crun version 1\\.8\\.1")
class CrunOldIT implements OtherCrun {

  private static final String BUNDLES = "/run/k3s/containerd/io.containerd.runtime.v2.task/k8s.io/";

  @Override
  public String build() {
    return "with-wasmedge.deb";
  }

  /** The module's container was made by crun 1.8.1, whose wrapper leaves its mark in the bundle. */
  @Override
  public void cause(Cluster cluster) {
    assertThat(cluster.node(0).look("crun --version").stdout())
        .contains("crun version 1.8.1", "+WASM:wasmedge");
    assertThat(EmptyLog.state(cluster).getRunning()).as("hello-wasm runs").isNotNull();
    String id = EmptyLog.container(cluster).getContainerID().replace("containerd://", "");
    assertThat(cluster.node(0).look("cat " + BUNDLES + id + "/config.json").stdout())
        .contains("\"ociVersion\":\"1.1.0\"");
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(EmptyLog.state(cluster).getRunning()).as("hello-wasm runs").isNotNull();
    EmptyLog.isEmpty(cluster);
  }

  @Override
  @Remedy(
      claim = "11.2.1/fix-1",
      works = false,
      because = "there is nothing to cure: stdout and stderr of the module are in the log before")
  public void upgradeCrun(Cluster cluster) {
    cluster.node(0).exec("apt-get install -y crun").orThrow();
    assertThat(cluster.node(0).look("crun --version").stdout()).contains("crun version 1.21");
    EmptyLog.restartAndApply(cluster, manifest());
  }
}
