package dev.remedies.suites.wasmedge;

import dev.remedies.Cluster;
import dev.remedies.Reveals;
import dev.remedies.Section;

/** Nobody listens on the port that the node asks: the registry does not run, or not there. */
@Section(value = "11.2.2", cause = "11.2.2/own-cause-4")
@Reveals(step = "11.2.2/symptom-1", prints = ImageNotPulled.FAILED + RegistryRefusesIT.REASON)
class RegistryRefusesIT implements WrongRegistryAddress {

  static final String REASON = "connect: connection refused";

  @Override
  public String reason() {
    return REASON;
  }

  @Override
  public String address(Cluster cluster) {
    return "http://registry:5999";
  }
}
