package dev.remedies.suites.wasmedge;

import dev.remedies.Cluster;
import dev.remedies.Reveals;
import dev.remedies.Section;

/** Nobody has the address that the node asks: the registry was moved, or its machine is off. */
@Section(value = "11.2.2", cause = "11.2.2/own-cause-5")
@Reveals(step = "11.2.2/symptom-1", prints = ImageNotPulled.FAILED + RegistryWithoutRouteIT.REASON)
class RegistryWithoutRouteIT implements WrongRegistryAddress {

  static final String REASON = "connect: no route to host";

  @Override
  public String reason() {
    return REASON;
  }

  @Override
  public String address(Cluster cluster) {
    // The registry's network, and far beyond those who are there.
    return cluster.beside("registry").address().replaceFirst("(.*)\\.\\d+", "http://$1.250:5000");
  }
}
