package dev.remedies.suites.wasmedge;

import dev.remedies.Cluster;
import dev.remedies.Names;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * crun is older than the containerd that calls it: it does not know the version of the OCI
 * specification that containerd writes, and starts no pod at all, Wasm or not.
 */
@Section(value = "11.2.1", also = "11.10", cause = "11.2.1/own-cause-7")
@Names("wasm-pod=hello-wasm")
@Reveals(step = "11.2.1/diagnosis-1", prints = CrunRefusesSpecIT.OLD)
@Reveals(step = "11.10/diagnosis-8", prints = CrunRefusesSpecIT.OLD)
@Reveals(step = "11.10/diagnosis-11", lacks = "hello from wasm")
@Reveals(
    step = "11.2.1/own-diagnosis-1",
    prints = "FailedCreatePodSandBox .*unknown version specified")
class CrunRefusesSpecIT implements OtherCrun {

  static final String OLD = "crun version 1\\.8\\.1";

  @Override
  public String build() {
    return "as-packaged.deb";
  }

  @Override
  public void symptom(Cluster cluster) {
    EmptyLog.hasNoSandbox(cluster, "unknown version specified");
  }

  @Override
  @Remedy(claim = "11.2.1/fix-1")
  public void upgradeCrun(Cluster cluster) {
    cluster.node(0).exec("apt-get install -y crun").orThrow();
    EmptyLog.restartAndApply(cluster, manifest());
  }
}
