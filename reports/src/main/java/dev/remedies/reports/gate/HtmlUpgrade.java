package dev.remedies.reports.gate;

import java.util.Locale;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** An upgrade's difference as one HTML page that needs no other file. */
final class HtmlUpgrade {

  private HtmlUpgrade() {}

  /** Fills the template in; all that comes from the runs is escaped by it. */
  static String of(Upgrade upgrade) {
    ClassLoaderTemplateResolver resolver =
        new ClassLoaderTemplateResolver(HtmlUpgrade.class.getClassLoader());
    resolver.setPrefix(HtmlUpgrade.class.getPackageName().replace('.', '/') + "/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    TemplateEngine engine = new TemplateEngine();
    engine.setTemplateResolver(resolver);
    Context context = new Context(Locale.ROOT);
    context.setVariable("upgrade", upgrade);
    return engine.process("upgrade", context);
  }
}
