package dev.remedies.reports.verdicts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The verdicts as one HTML page that needs no other file. */
final class HtmlVerdicts {

  /**
   * Fills the template in; all that comes from the run is escaped by it.
   *
   * @param allure whether Allure's page is beside it
   */
  String render(Verdicts verdicts, boolean allure) throws IOException {
    ClassLoaderTemplateResolver resolver =
        new ClassLoaderTemplateResolver(HtmlVerdicts.class.getClassLoader());
    resolver.setPrefix(HtmlVerdicts.class.getPackageName().replace('.', '/') + "/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    TemplateEngine engine = new TemplateEngine();
    engine.setTemplateResolver(resolver);
    Context context = new Context(Locale.ROOT);
    context.setVariable("verdicts", verdicts);
    context.setVariable("statuses", Status.values());
    context.setVariable("pending", Status.PENDING);
    context.setVariable("allure", allure);
    context.setVariable("style", resource("verdicts.css"));
    context.setVariable("script", resource("verdicts.js"));
    return engine.process("verdicts", context);
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = HtmlVerdicts.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
