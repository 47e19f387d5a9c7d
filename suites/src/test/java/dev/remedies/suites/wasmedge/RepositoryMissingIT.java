package dev.remedies.suites.wasmedge;

import dev.remedies.Cluster;
import dev.remedies.Names;
import dev.remedies.Reveals;
import dev.remedies.Section;

/** The pod names a repository that the registry does not have: two letters are swapped. */
@Section(value = "11.2.2", cause = "11.2.2/own-cause-1")
@Reveals(
    step = "11.2.2/symptom-1",
    prints = ImageNotPulled.FAILED + "code = NotFound .*yourhub/hello-wsam:v1: not found")
@Names("image=yourhub/hello-wsam:v1")
class RepositoryMissingIT implements NotInRegistry {

  @Override
  public String image() {
    return "yourhub/hello-wsam:v1";
  }

  @Override
  public void fault(Cluster cluster) {
    ImageNotPulled.applyAnew(cluster, "fault.yaml");
  }
}
