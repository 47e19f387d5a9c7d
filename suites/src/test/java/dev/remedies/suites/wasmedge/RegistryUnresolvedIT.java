package dev.remedies.suites.wasmedge;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * The node asks a name server that does not answer, so it does not find the registry. A pod's DNS
 * is another one, and has no part in it.
 */
@Section(value = "11.2.2", cause = "11.2.2/own-cause-6")
@Reveals(step = "11.2.2/symptom-1", prints = ImageNotPulled.FAILED + RegistryUnresolvedIT.REASON)
class RegistryUnresolvedIT implements ImageNotPulled {

  static final String REASON = "dial tcp: lookup registry";

  // Docker has mounted the file: it is written, not replaced.
  private static final String RESTORE = "cat /run/remedies/name-servers > /etc/resolv.conf";

  @Override
  public String reason() {
    return REASON;
  }

  @Override
  public void fault(Cluster cluster) {
    cluster.node(0).exec("cat /etc/resolv.conf > /run/remedies/name-servers").orThrow();
    cluster.undo("the name server", () -> cluster.node(0).exec(RESTORE).orThrow());
    // The node itself, where none runs.
    String nobody = "echo nameserver " + cluster.node(0).address() + " > /etc/resolv.conf";
    cluster.node(0).exec(nobody).orThrow();
    ImageNotPulled.applyAnew(cluster, "../common/image-of-the-guide.yaml");
  }

  @Remedy(claim = "own", because = "the kubelet's registry is found by the node's name server")
  void correctTheNameServer(Cluster cluster) {
    cluster.node(0).exec(RESTORE).orThrow();
    ImageNotPulled.applyAnew(cluster, "../common/image-of-the-guide.yaml");
  }
}
