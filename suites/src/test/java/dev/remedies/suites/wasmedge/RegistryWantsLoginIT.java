package dev.remedies.suites.wasmedge;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/** The registry lets in only who logs in, and the pod has no login. */
@Section(value = "11.2.2", cause = "11.2.2/cause-2")
@Reveals(
    step = "11.2.2/diagnosis-1",
    prints = "(?i)unauthorized|authentication required|denied",
    stays = "the workstation has no login, as before")
@Reveals(step = "11.2.2/symptom-1", prints = ImageNotPulled.FAILED + RegistryWantsLoginIT.REASON)
class RegistryWantsLoginIT implements ImageNotPulled {

  static final String REASON =
      "pull access denied, repository does not exist or may require authorization:"
          + " authorization failed: no basic auth credentials";

  @Override
  public String reason() {
    return REASON;
  }

  @Override
  public void fault(Cluster cluster) {
    Registry.serve(cluster, "docker.io", "http://registry:5001");
    Registry.wantLoginOfTheWorkstation(cluster);
    ImageNotPulled.applyAnew(cluster, "../common/image-of-the-guide.yaml");
  }

  @Remedy(
      claim = "11.2.2/fix-1",
      works = false,
      because =
          "as printed it asks a host `yourhub`; and whatever is pushed to the registry, it gives it to"
              + " nobody without a login")
  void pushAsArtifact(Cluster cluster) {
    Registry.pushWithWasmToOci(cluster);
    ImageNotPulled.applyAnew(cluster, "../common/image-of-the-guide.yaml");
  }

  @Remedy(
      claim = "own",
      works = false,
      because = "a secret is used by nobody until a pod or its ServiceAccount names it")
  void createTheSecretOnly(Cluster cluster) {
    createSecret(cluster);
    ImageNotPulled.applyAnew(cluster, "../common/image-of-the-guide.yaml");
  }

  @Remedy(claim = "own", because = "the token that the guide speaks of, where the kubelet looks")
  void nameTheSecretInThePod(Cluster cluster) {
    createSecret(cluster);
    ImageNotPulled.applyAnew(cluster, "remedy-pull-secret.yaml");
  }

  private static void createSecret(Cluster cluster) {
    cluster.undo("delete the secret", () -> cluster.kubectl("delete secret regcred").orThrow());
    cluster
        .kubectl(
            "create secret docker-registry regcred --docker-username=guide --docker-password=t0ken")
        .orThrow();
  }
}
