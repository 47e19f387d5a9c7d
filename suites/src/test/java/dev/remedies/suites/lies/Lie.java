package dev.remedies.suites.lies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Section;
import dev.remedies.wait.Wait;
import org.junit.jupiter.api.Tag;

/**
 * A case that lies, on a real cluster: what it says of itself would be green if the engine believed
 * it. A web server loses its page, which whoever asks its Service is told at once; what a lie does
 * later a shell in that pod does, and it ends with the pod. No case of the guide: no run has it but
 * that of the group {@code lies}.
 */
@Tag("lies")
@Section(value = "11.7.1", cause = "11.7.1/cause-1")
interface Lie extends FailureCase {
  String SERVE = "echo served > /www/index.html";
  String LOSE = "rm -f /www/index.html";

  @Override
  default void baseline(Cluster cluster) {
    // The same for all, in no folder of its own: it is beside this class.
    var web = cluster.client().load(Lie.class.getResourceAsStream("web.yaml"));
    cluster.undo("delete the web server", () -> delete(cluster));
    web.create();
    cluster.eventually(Wait.POD_READY, "the page is served", () -> recovery(cluster));
  }

  private static void delete(Cluster cluster) {
    var web = cluster.client().load(Lie.class.getResourceAsStream("web.yaml"));
    web.delete();
    cluster.eventually(
        Wait.DELETION,
        "the web server is gone",
        () -> assertThat(web.get()).filteredOn(it -> it != null).isEmpty());
  }

  @Override
  default void fault(Cluster cluster) {
    inServer(cluster, LOSE);
  }

  @Override
  default void symptom(Cluster cluster) {
    assertThat(answer(cluster)).contains("404");
  }

  @Override
  default void recovery(Cluster cluster) {
    assertThat(answer(cluster)).contains("served");
  }

  private static String answer(Cluster cluster) {
    return cluster.inPod("client", "curl -sS --max-time 5 http://web:8080").output();
  }

  /** Acts at once, where the page is. */
  static void inServer(Cluster cluster, String command) {
    cluster.inPod("web", command).orThrow();
  }

  /** Acts beside whatever else goes on, for as long as it takes. */
  static void beside(Cluster cluster, String command) {
    inServer(cluster, "{ " + command + "; } < /dev/null > /dev/null 2>&1 &");
  }

  /** Mends, but not now. */
  static void servesAfter(Cluster cluster, int seconds) {
    beside(cluster, "sleep " + seconds + "; " + SERVE);
  }
}
