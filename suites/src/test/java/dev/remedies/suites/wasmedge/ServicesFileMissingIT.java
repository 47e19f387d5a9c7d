package dev.remedies.suites.wasmedge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Section;
import java.util.List;

/**
 * The module asks for the port of {@code https}, not for 443. An image FROM scratch has no {@code
 * /etc/services} to look it up in, and no name resolves, whatever DNS says.
 */
@Section(value = "11.2.3", cause = "11.2.3/own-cause-1")
class ServicesFileMissingIT implements DnsDoesNotResolve {

  @Override
  public void fault(Cluster cluster) {
    DnsDoesNotResolve.run(cluster, "fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    DnsDoesNotResolve.resolvesNone(cluster, NO_SUCH_SERVICE);
    String[] asked = {DnsDoesNotResolve.dig(SERVICE_NAME), connect("https"), connect("443")};
    List<String> twin = DnsDoesNotResolve.inTwin(cluster, asked);
    assertThat(twin.get(0).strip()).isEqualTo(DnsDoesNotResolve.apiAddress(cluster));
    // The twin's image has no such file either: its bash, which asks as the module does, fares no
    // better.
    assertThat(twin.get(1)).contains("Servname not supported").doesNotContain("connected");
    assertThat(twin.get(2)).isEqualTo("connected\n");
  }

  private static String connect(String service) {
    String open = "exec 3<>/dev/tcp/" + SERVICE_NAME + "/" + service;
    return "bash -c '" + open + " && echo connected'";
  }

  @Remedy(
      claim = "own",
      because = "the C library finds https in the file, mounted from a ConfigMap")
  void mountTheServicesFile(Cluster cluster) {
    DnsDoesNotResolve.run(cluster, "remedy-services-file.yaml");
  }

  @Remedy(claim = "own", because = "a number has not to be looked up")
  void askForThePortsNumber(Cluster cluster) {
    DnsDoesNotResolve.run(cluster, "remedy-port-number.yaml");
  }
}
