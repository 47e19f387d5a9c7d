package dev.remedies.reports.verdicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.remedies.reports.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the page's script does, in headless Chromium; skipped where there is none. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class VerdictPageInBrowserTest {

  private static final Pattern ITEM = Pattern.compile("<details[^>]*class=\"item\"[^>]*>");

  @TempDir Path folder;
  private Path page;

  @BeforeEach
  void aPage() throws IOException {
    RunFolder run = new RunFolder(folder);
    run.record("PlugIT", "plug", "claim", "1.1/fix-1", "cause", "1.1/cause-1")
        .record("FuseIT", "mend", "verdict", "changed", "cause", "1.1/own-cause-1");
    VerdictPage.write(run.output, run.guide, false, new Sources(folder), System.out);
    page = VerdictPage.in(run.output);
  }

  @Test
  void withoutAFilterAllIsShown() throws Exception {
    String dom = open("");

    assertThat(dom).contains("12 of 12");
    assertThat(items(dom)).hasSize(12).noneMatch(item -> item.contains("hidden"));
  }

  @Test
  void theAddressHoldsSearchAndFilter() throws Exception {
    String dom = open("#q=PLUG+1.1&verdict=holds&what=guide");

    assertThat(shown(dom))
        .containsExactly("c-1.1/symptom-1", "c-1.1/cause-1", "c-1.1/fix-1", "c-1.1/verify-1");
    assertThat(dom).contains("4 of 12");
  }

  @Test
  void anAddressOfAClaimOpensIt() throws Exception {
    String dom = open("#c-1.1/fix-1");

    assertThat(items(dom))
        .filteredOn(item -> item.contains("data-status=\"holds\"") && item.contains("open"))
        .hasSize(1)
        .allMatch(item -> item.contains("c-1.1/fix-1"));
  }

  @Test
  void aPhoneDoesNotScrollItSideways() throws Exception {
    Path frame =
        Files.writeString(
            folder.resolve("phone.html"),
            """
            <iframe id="phone" src="%s" style="width: 390px; height: 844px"></iframe>
            <script>
              phone.onload = () => {
                const page = phone.contentDocument;
                page.querySelectorAll('details').forEach(each => { each.open = true; });
                const wide = page.documentElement;
                document.title = wide.scrollWidth + ' of ' + wide.clientWidth;
              };
            </script>
            """
                .formatted(page.toUri()));

    Matcher width =
        Pattern.compile("<title>(\\d+) of (\\d+)</title>").matcher(dom(frame.toUri().toString()));

    assertThat(width.find()).isTrue();
    assertThat(width.group(1)).isEqualTo(width.group(2));
  }

  private static List<String> items(String dom) {
    return ITEM.matcher(dom).results().map(MatchResult::group).toList();
  }

  private static List<String> shown(String dom) {
    Pattern id = Pattern.compile(" id=\"([^\"]*)\"");
    return items(dom).stream()
        .filter(item -> !item.contains("hidden"))
        .flatMap(item -> id.matcher(item).results().map(match -> match.group(1)))
        .toList();
  }

  /** The page's elements when its script is done. */
  private String open(String hash) throws IOException, InterruptedException {
    return dom(page.toUri() + hash);
  }

  private String dom(String address) throws IOException, InterruptedException {
    Optional<Path> chromium = chromium();
    assumeTrue(chromium.isPresent(), "no Chromium on the PATH: apt-get install chromium");
    List<String> command = new ArrayList<>(List.of(chromium.get().toString()));
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--enable-logging=stderr",
            "--allow-file-access-from-files",
            "--user-data-dir=" + folder.resolve("profile"),
            "--virtual-time-budget=4000",
            "--dump-dom",
            address));
    Path dom = folder.resolve("dom.html");
    Path log = folder.resolve("log");
    Process browser =
        new ProcessBuilder(command)
            .redirectOutput(dom.toFile())
            .redirectError(log.toFile())
            .start();
    assertThat(browser.waitFor()).as(Files.readString(log)).isZero();
    assertThat(log).content().doesNotContain("CONSOLE");
    return Files.readString(dom);
  }

  private static Optional<Path> chromium() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
