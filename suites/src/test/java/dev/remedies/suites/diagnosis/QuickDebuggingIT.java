package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Section;

/** What the quick reference has for debugging, asked about a program on another port. */
@Section(value = "11.9.5", cause = "11.9.5/own-cause-4")
class QuickDebuggingIT implements FailureCase {

  private static final String CURL = "curl -sS --max-time 3 http://127.0.0.1:80";
  private static final String REFUSED = "curl: (7)";

  @Override
  public void fault(Cluster cluster) {
    cluster.kubectl("delete pod web").orThrow();
    cluster.kubectl("apply -f fault.yaml").orThrow();
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(cluster.inPod("web", CURL).output()).contains(REFUSED);
  }

  @Override
  public void recovery(Cluster cluster) {
    assertThat(cluster.inPod("web", CURL).output()).contains("served");
    assertThat(cluster.client().pods().withName("hello-wasm").getLog()).contains("hello from wasm");
  }

  private static String inShell(Cluster cluster) {
    return cluster.kubectl("exec web -- /bin/sh -c '" + CURL + "'").output();
  }

  @Diagnosis(claim = "11.9.5/diagnosis-22", contrast = true)
  void shell(Cluster cluster) {
    assertThat(inShell(cluster)).contains(REFUSED);
  }

  @Diagnosis(
      claim = "11.9.5/own-diagnosis-3",
      reveals = false,
      because = "a module's image has no /bin/sh, and no program beside the module")
  void shellBesideTheModule(Cluster cluster) {
    assertThat(cluster.kubectl("exec hello-wasm -- /bin/sh -c 'echo a shell'").stdout())
        .contains("a shell");
  }

  @Diagnosis(claim = "11.9.5/diagnosis-23", contrast = true)
  void debug(Cluster cluster) {
    // Printed with `--image=busybox`, which is in a public registry and has no curl.
    String printed =
        cluster.kubectl("debug web -it --image=remedies/toolbox:1 -- " + CURL).output();
    // What curl printed before kubectl attached is in its container's log only.
    assertThat(printed + cluster.kubectl("logs web --all-containers").output()).contains(REFUSED);
  }

  @Diagnosis(claim = "11.9.5/diagnosis-24", contrast = true)
  void portForward(Cluster cluster) {
    assertThat(PortForward.get(cluster, "web", "8080:80")).doesNotContain("served");
  }

  @Diagnosis(
      claim = "11.9.5/diagnosis-25",
      reveals = false,
      because = "it prints the port that the pod says, and says of no program where it listens")
  void describePod(Cluster cluster) {
    assertThat(cluster.kubectl("describe pod web").orThrow().stdout())
        .doesNotContainPattern("Port: +80/TCP");
  }

  @Diagnosis(
      claim = "11.9.5/diagnosis-26",
      reveals = false,
      because = "as describe; the command in it does tell whoever knows what it should be")
  void getPod(Cluster cluster) {
    assertThat(cluster.kubectl("get pod web -o yaml").orThrow().stdout())
        .doesNotContain("containerPort: 80");
  }

  @Remedy(claim = "own", because = "it listens where the pod says")
  void listenThere(Cluster cluster) {
    cluster.kubectl("delete pod web").orThrow();
    cluster.kubectl("apply -f baseline.yaml").orThrow();
  }
}
