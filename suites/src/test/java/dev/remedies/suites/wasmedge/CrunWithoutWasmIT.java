package dev.remedies.suites.wasmedge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * crun has no Wasm, as in Debian's package of 1.8.1: the first with Wasm is that of 1.8.5. It takes
 * the module for a native program, and fails to start it.
 */
@Section(value = "11.2.1", cause = "11.2.1/own-cause-6")
@Reveals(step = "11.2.1/diagnosis-1", prints = "crun version 1\\.8\\.1", lacks = "\\+WASM")
class CrunWithoutWasmIT implements OtherCrun {

  @Override
  public String build() {
    return "without-wasm.deb";
  }

  @Override
  public void symptom(Cluster cluster) {
    EmptyLog.neverStarted(cluster, "open executable: Permission denied|is not executable");
  }

  @Override
  @Remedy(claim = "11.2.1/fix-1")
  public void upgradeCrun(Cluster cluster) {
    cluster.node(0).exec("apt-get install -y crun").orThrow();
    EmptyLog.restartAndApply(cluster, manifest());
  }

  @Remedy(claim = "own", because = "crun is run anew for each container: K3s needs no restart")
  void upgradeCrunWithoutRestart(Cluster cluster) {
    cluster.node(0).exec("apt-get install -y crun").orThrow();
    EmptyLog.apply(cluster, manifest());
  }

  @Remedy(
      claim = "11.2.1/fix-2",
      works = false,
      instead = "it was built so with the node's image: that takes minutes and a compiler",
      because =
          "`./configure` without --with-wasmedge builds a crun without Wasm, and in /usr/local")
  void buildCrun(Cluster cluster) {
    String built = cluster.node(0).look(PACKAGES + "as-the-guide-builds-it --version").stdout();
    assertThat(built).contains("crun version 1.21").doesNotContain("+WASM");
    cluster.undo("what was built", () -> cluster.node(0).exec("rm -f /usr/local/bin/crun"));
    // Where `make install` puts it, and where containerd looks for it.
    cluster
        .node(0)
        .exec("for d in /usr/local/bin /usr/bin; do cp " + PACKAGES + "as-the* $d/crun; done")
        .orThrow();
    EmptyLog.restartAndApply(cluster, manifest());
  }
}
