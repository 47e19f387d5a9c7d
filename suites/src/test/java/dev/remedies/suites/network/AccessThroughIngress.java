package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;

/**
 * What the cases of an Ingress share: a user outside asks K3s's Traefik for {@link #HOST}, and a
 * pod asks the Service behind the Ingress without it. The guide's diagnosis steps find nothing
 * wrong; a cause overrides the steps that reveal it, or that mislead.
 */
interface AccessThroughIngress extends AccessFromOutside {

  /** What Traefik was installed from, in the node. */
  String CONTROLLER = "/add-ons.yaml";

  /** What the user asks for. */
  String HOST = "web.example.com";

  /** What another Ingress of the same Service is there for. */
  String NEIGHBOUR = "neighbour.example.com";

  @Override
  default int port() {
    return 80;
  }

  @Override
  default void recovery(Cluster cluster) {
    served(cluster, HOST);
  }

  /** The web server answers a user outside who asks for this host. */
  static void served(Cluster cluster, String host) {
    assertThat(Outside.asks(cluster, host, 80)).as(host).startsWith("200").contains("served");
  }

  /** A user outside gets this answer, while the Service serves who asks it inside. */
  static void answers(Cluster cluster, String answer) {
    assertThat(Outside.asks(cluster, HOST, 80)).as(HOST).isEqualTo(answer);
    assertThat(Outside.inside(cluster)).as("asked inside").contains("served");
  }

  /** The user gets this answer, while the controller leads others to the same web server. */
  static void answersOnly(Cluster cluster, String answer) {
    answers(cluster, answer);
    served(cluster, NEIGHBOUR);
  }

  /** What {@code kubectl get ingress} prints of the Ingress: name, class, host, address, port. */
  static String row(Cluster cluster) {
    return cluster
        .kubectl("get ingress")
        .orThrow()
        .stdout()
        .lines()
        .filter(line -> line.startsWith("web "))
        .findAny()
        .orElseThrow(() -> new AssertionError("there is no Ingress web"));
  }

  /** What {@code kubectl describe ingress} prints of the Ingress. */
  static String description(Cluster cluster) {
    return cluster.kubectl("describe ingress web").orThrow().stdout();
  }

  @Diagnosis(
      claim = "11.7.3/diagnosis-2",
      reveals = false,
      because =
          "it prints the Ingress with the class, the host and the address that it should have")
  default void getIngress(Cluster cluster) {
    assertThat(row(cluster))
        .doesNotContainPattern("traefik +" + HOST + " +" + cluster.node(0).address());
  }

  @Diagnosis(
      claim = "11.7.3/diagnosis-3",
      reveals = false,
      because = "it prints the host, and the backend with the web server's address and port")
  default void describeIngress(Cluster cluster) {
    assertThat(description(cluster))
        .doesNotContainPattern(HOST + "\\s+/ +web:8080 \\(10\\.42\\.[0-9.]+:8080\\)");
  }

  @Diagnosis(
      claim = "11.7.3/diagnosis-4",
      reveals = false,
      because = "it prints the web server's Service, which is right; Traefik's is in kube-system")
  default void getServices(Cluster cluster) {
    assertThat(cluster.kubectl("get svc").orThrow().stdout())
        .doesNotContainPattern("web +ClusterIP .*8080/TCP");
  }

  @Diagnosis(
      claim = "11.7.3/diagnosis-5",
      reveals = false,
      because = "the Service leads to the web server")
  default void getServiceAsYaml(Cluster cluster) {
    assertThat(cluster.kubectl("get svc web -o yaml").orThrow().stdout())
        .doesNotContain("targetPort: 8080");
  }
}
