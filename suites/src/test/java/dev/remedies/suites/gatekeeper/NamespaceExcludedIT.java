package dev.remedies.suites.gatekeeper;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/**
 * Gatekeeper's Config leaves the namespace out. The constraint names the namespace, is there and
 * denies, and nothing of it is in force. Reported of namespaces that nobody knew to be left out, as
 * open-policy-agent/gatekeeper#1507.
 */
@Tag("incubating")
@Needs(AddOn.GATEKEEPER)
@Section(value = "11.4.2", cause = "11.4.2/own-cause-6")
@Reveals(step = "11.4.2/own-diagnosis-2", prints = "pod/denied created")
@Reveals(step = "11.4.2/own-diagnosis-4", prints = "^ +- default$")
class NamespaceExcludedIT implements UpdateNotEnforced {

  private static final String CONFIG = "config.config.gatekeeper.sh config -n gatekeeper-system";

  @Override
  public void fault(Cluster cluster) {
    cluster.undo("no Config", () -> cluster.kubectl("delete --ignore-not-found " + CONFIG));
    cluster.apply("fault.yaml");
  }

  @Remedy(claim = "own", because = "what the Config does not leave out is asked about again")
  void includeTheNamespace(Cluster cluster) {
    cluster.kubectl("apply -f remedy-include.yaml").orThrow();
  }

  @Remedy(claim = "own", because = "without a Config no namespace is left out")
  void deleteTheConfig(Cluster cluster) {
    cluster.kubectl("delete " + CONFIG).orThrow();
  }
}
