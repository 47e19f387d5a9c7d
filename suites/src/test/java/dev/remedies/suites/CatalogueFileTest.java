package dev.remedies.suites;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The catalogue says what the classes say; with {@code -Dcatalogue.write} it is made to. */
class CatalogueFileTest {

  @Test
  void isAsTheClassesAndTheRecordSay() throws IOException {
    String text = new CatalogueFile().text();
    if (System.getProperty("catalogue.write") != null) {
      Files.writeString(CatalogueFile.PATH, text);
    }
    assertThat(Files.readString(CatalogueFile.PATH).equals(text))
        .as("suites/README.md is as the cases are now; else the command in it makes it anew")
        .isTrue();
  }
}
