package dev.remedies.suites.wasmedge;

import dev.remedies.Cluster;
import dev.remedies.Remedy;

/** What the causes of 11.2.2 share in which the node asks where no registry answers. */
interface WrongRegistryAddress extends ImageNotPulled {

  /** Where the node asks. */
  String address(Cluster cluster);

  @Override
  default void fault(Cluster cluster) {
    serve(cluster, address(cluster));
  }

  @Remedy(claim = "own", because = "the registry has to be asked where it is")
  default void correctTheAddress(Cluster cluster) {
    serve(cluster, Registry.OPEN);
  }

  private static void serve(Cluster cluster, String address) {
    Registry.serve(cluster, "docker.io", address);
    ImageNotPulled.applyAnew(cluster, "../common/image-of-the-guide.yaml");
  }
}
