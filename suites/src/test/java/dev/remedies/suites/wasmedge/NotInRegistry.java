package dev.remedies.suites.wasmedge;

import dev.remedies.Cluster;
import dev.remedies.Remedy;

/** What the causes of 11.2.2 share in which the pod names what nobody has pushed. */
interface NotInRegistry extends ImageNotPulled {

  /** What the pod of {@code fault.yaml} names. */
  String image();

  @Override
  default String reason() {
    return "code = NotFound .*" + image() + ": not found";
  }

  @Remedy(claim = "11.2.2/fix-2")
  default void pushUnderThatName(Cluster cluster) {
    String there = "yourhub/hello-wasm:v1";
    Registry.push(
        cluster,
        "docker pull %1$s && docker tag %1$s %2$s && docker push %2$s".formatted(there, image()));
    ImageNotPulled.applyAnew(cluster, "fault.yaml");
  }

  @Remedy(claim = "own", because = "the name in the pod was wrong")
  default void nameWhatIsThere(Cluster cluster) {
    ImageNotPulled.applyAnew(cluster, baseline());
  }
}
