package dev.remedies.suites.wasmedge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Names;
import dev.remedies.Remedy;
import dev.remedies.Section;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;

/** The image's name has capital letters. The kubelet refuses it and asks no registry. */
@Section(value = "11.2.2", cause = "11.2.2/own-cause-3")
@Names("image=yourhub/Hello-Wasm:v1")
class UpperCaseNameIT implements ImageNotPulled {

  @Override
  public String reason() {
    return "repository name \\(yourhub/Hello-Wasm\\) must be lowercase";
  }

  @Override
  public void fault(Cluster cluster) {
    ImageNotPulled.applyAnew(cluster, "fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    ContainerStateWaiting waiting = ImageNotPulled.waiting(cluster);
    assertThat(waiting.getReason()).isEqualTo("InvalidImageName");
    assertThat(waiting.getMessage()).containsPattern(reason());
  }

  @Remedy(claim = "own", because = "repository names are lower case")
  void nameInLowerCase(Cluster cluster) {
    ImageNotPulled.applyAnew(cluster, "../common/image-of-the-guide.yaml");
  }
}
