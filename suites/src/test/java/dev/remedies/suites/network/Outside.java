package dev.remedies.suites.network;

import dev.remedies.Cluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** A user outside the cluster: this process, on the machine that the nodes' containers run on. */
final class Outside {

  static {
    // A user's DNS leads the host's name to the node; here the name goes into the request only.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
  }

  private Outside() {}

  /**
   * Asks the server node for a page of this host.
   *
   * @return the HTTP status and the page, or {@code refused} or {@code timed out}, within 5 s
   */
  static String asks(Cluster cluster, String host, int port) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + cluster.node(0).address() + ":" + port + "/"))
            .header("host", host)
            // No wait: it is this user's patience, and that it ran out is what he sees.
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() + " " + answer.body();
    } catch (HttpTimeoutException dropped) {
      return "timed out";
    } catch (ConnectException refused) {
      return "refused";
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking from outside", stopped);
    }
  }

  /** A pod of the cluster asks the Service itself. */
  static String inside(Cluster cluster) {
    return cluster.inPod("pod-name", "curl -s --max-time 5 http://web:8080").stdout();
  }
}
