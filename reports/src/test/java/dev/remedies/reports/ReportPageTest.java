package dev.remedies.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPageTest {

  private static final String TRACKER =
      """
          <script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>
          <script>
              window.dataLayer = window.dataLayer || [];
              function gtag(){dataLayer.push(arguments);}
              gtag('config', 'G-1', {'single_file': true});
          </script>
      """;

  private static final String PAGE =
      """
      <body>
          <script src="data:text/javascript;base64,AAAA"></script>
      %s    <script async>
              window.reportDataReady = false;
          </script>
      </body>
      """;

  @Test
  void theTrackerGoesAndTheRestStays(@TempDir Path output) throws IOException {
    Path made = Files.writeString(output.resolve("made.html"), PAGE.formatted(TRACKER));

    ReportPage.main(new String[] {made.toString(), output.toString()});

    assertThat(output.resolve("report/index.html"))
        .content()
        .startsWith(PAGE.formatted("").replace("</body>\n", ""))
        .contains("<a href=\"verdicts.html\"")
        .endsWith("</a>\n</body>\n");
    assertThat(made).doesNotExist();
  }

  @Test
  void aPageWithoutItIsLeftAsItIs() {
    assertThat(ReportPage.withoutTracker(PAGE.formatted(""))).isEqualTo(PAGE.formatted(""));
  }

  @Test
  void noReportIsNoError(@TempDir Path output) throws IOException {
    ReportPage.main(new String[] {output.resolve("made.html").toString(), output.toString()});

    assertThat(output).isEmptyDirectory();
  }

  @Test
  void aTrackerThatWouldStayIsAnError() {
    assertThatThrownBy(
            () -> ReportPage.withoutTracker("<img src='https://www.googletagmanager.com/pixel'>"))
        .hasMessageContaining("still names googletagmanager.com");
  }
}
