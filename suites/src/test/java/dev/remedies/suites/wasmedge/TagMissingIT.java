package dev.remedies.suites.wasmedge;

import dev.remedies.Cluster;
import dev.remedies.Names;
import dev.remedies.Reveals;
import dev.remedies.Section;

/** The pod names a tag that the repository does not have. */
@Section(value = "11.2.2", also = "11.10", cause = "11.2.2/own-cause-2")
@Reveals(
    step = "11.2.2/symptom-1",
    prints = ImageNotPulled.FAILED + "code = NotFound .*yourhub/hello-wasm:v2: not found")
@Reveals(
    step = "11.10/diagnosis-9",
    prints = ImageNotPulled.FAILED + "code = NotFound .*yourhub/hello-wasm:v2: not found")
@Names("image=yourhub/hello-wasm:v2")
class TagMissingIT implements NotInRegistry {

  @Override
  public String image() {
    return "yourhub/hello-wasm:v2";
  }

  @Override
  public void fault(Cluster cluster) {
    ImageNotPulled.applyAnew(cluster, "fault.yaml");
  }
}
