package dev.remedies.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pictures that READMEs show are there, and one command makes all of them anew. */
class PicturesTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern PICTURE = Pattern.compile("!\\[[^]]*]\\(([^)]+)\\)");

  @Test
  void everyPictureIsThereAndIsMadeAnewByTheCommand() throws IOException {
    String command = Files.readString(ROOT.resolve(".ci/pictures"));

    assertThat(pictures())
        .isNotEmpty()
        .allSatisfy(picture -> assertThat(ROOT.resolve(picture)).isNotEmptyFile())
        .allSatisfy(picture -> assertThat(command).contains(picture));
  }

  private static List<String> pictures() throws IOException {
    List<String> pictures = new ArrayList<>();
    try (Stream<Path> files = Files.find(ROOT, 2, (file, any) -> file.toString().endsWith(".md"))) {
      for (Path page : files.toList()) {
        PICTURE
            .matcher(Files.readString(page))
            .results()
            .map(match -> page.resolveSibling(match.group(1)).normalize())
            .forEach(picture -> pictures.add(ROOT.relativize(picture).toString()));
      }
    }
    return pictures;
  }
}
