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

  @Remedy(
      claim = "11.2.2/fix-2",
      instead = "no Docker is beside the registry: oras copies the image to that name, as both do",
      because = "any registry will do, once it has what the pod asks for")
  default void pushUnderThatName(Cluster cluster) {
    Registry.push(
        cluster,
        "oras cp --from-plain-http --to-plain-http localhost:5000/yourhub/hello-wasm:v1"
            + " localhost:5000/"
            + image());
    ImageNotPulled.applyAnew(cluster, "fault.yaml");
  }

  @Remedy(claim = "own", because = "the name in the pod was wrong")
  default void nameWhatIsThere(Cluster cluster) {
    ImageNotPulled.applyAnew(cluster, baseline());
  }
}
