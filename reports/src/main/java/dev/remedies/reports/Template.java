package dev.remedies.reports;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Makes a page of an HTML template, which lies beside the class that uses it. */
public final class Template {

  private Template() {}

  /**
   * Fills a template in; all that it shows as text is escaped.
   *
   * @param beside a class of the template's package
   * @param name the template's file, without {@code .html}
   * @param variables what the template is told
   */
  public static String fill(Class<?> beside, String name, Map<String, Object> variables) {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(beside.getClassLoader());
    resolver.setPrefix(beside.getPackageName().replace('.', '/') + "/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    TemplateEngine engine = new TemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine.process(name, new Context(Locale.ROOT, variables));
  }
}
