package dev.remedies.suites.wasmedge;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * crun is older than the containerd that calls it: it does not know the version of the OCI
 * specification that containerd writes, and starts no pod at all, Wasm or not.
 */
@Section(value = "11.2.1", cause = "11.2.1/own-cause-7")
@Reveals(step = "11.2.1/diagnosis-1", prints = "crun version 1\\.8\\.1")
@Reveals(
    step = "11.2.1/own-diagnosis-1",
    prints = "FailedCreatePodSandBox .*unknown version specified")
class CrunRefusesSpecIT implements OtherCrun {

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
