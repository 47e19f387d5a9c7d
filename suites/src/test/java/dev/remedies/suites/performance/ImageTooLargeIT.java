package dev.remedies.suites.performance;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Samples;
import dev.remedies.Section;

/**
 * The image has 256 MiB beside the module, 16384 files, which the node has to unpack before the
 * first start. Seven such images, as each is unpacked once.
 */
@Section(value = "11.6.1", cause = "11.6.1/cause-1")
class ImageTooLargeIT implements SlowStart {

  private static final int SMALL = 0;
  private static final int LARGE = 256;

  @Override
  public Samples start(Cluster cluster, String pod, String name) {
    return Starts.samples(name, Starts.of(cluster, pod), Starts::withImage);
  }

  @Override
  public void baseline(Cluster cluster) {
    ColdImages.make(cluster, "twin", SMALL);
    ColdImages.make(cluster, "small", SMALL);
    SlowStart.super.baseline(cluster);
  }

  @Override
  public void fault(Cluster cluster) {
    ColdImages.make(cluster, "large", LARGE);
    startAgain(cluster, "fault.yaml");
  }

  @Remedy(claim = "11.6.1/fix-1")
  void fromScratch(Cluster cluster) {
    ColdImages.make(cluster, "scratch", SMALL);
    startAgain(cluster, "remedy-from-scratch.yaml");
  }

  @Remedy(
      claim = "11.6.1/fix-2",
      works = false,
      because = "what takes the time is not the pod's: the node unpacks as slowly as before")
  void requests(Cluster cluster) {
    ColdImages.make(cluster, "requests", LARGE);
    startAgain(cluster, "remedy-requests.yaml");
  }

  @Remedy(
      claim = "own",
      because = "a large image costs the first start only: pulled and unpacked before, it is quick")
  void unpackedBefore(Cluster cluster) {
    startAgain(cluster, "fault.yaml");
  }
}
