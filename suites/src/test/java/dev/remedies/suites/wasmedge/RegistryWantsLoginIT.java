package dev.remedies.suites.wasmedge;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/** The registry lets in only who logs in, and the pod has no login. */
@Section(value = "11.2.2", cause = "11.2.2/cause-2")
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
    ImageNotPulled.applyAnew(cluster, "../common/image-of-the-guide.yaml");
  }

  @Remedy(
      claim = "11.2.2/fix-1",
      works = false,
      instead = "wasm-to-oci is not in Debian: oras pushes what it does, with its media types",
      because = "whatever is pushed there, the registry gives it to nobody without a login")
  void pushAsArtifact(Cluster cluster) {
    Registry.push(
        cluster,
        "echo -n {} > config.json && oras push --plain-http --username guide --password t0ken"
            + " --config config.json:application/vnd.wasm.config.v1+json"
            + " localhost:5001/yourhub/hello-wasm:v1"
            + " hello-wasm.wasm:application/vnd.wasm.content.layer.v1+wasm");
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
