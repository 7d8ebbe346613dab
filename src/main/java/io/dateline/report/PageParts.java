package io.dateline.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** What pages are put together from: scripts, styles and templates inside the jar. */
final class PageParts {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "io.dateline.report.template");

  /** The file that a template makes of a page. */
  static String rendered(String template, Object page) {
    StringOutput html = new StringOutput();
    TEMPLATES.render(template, page, html);
    return html.toString();
  }

  /** One script of several files, each of which uses what stands before it; it leaves no name. */
  static String script(List<String> names) {
    return names.stream()
        .map(PageParts::text)
        .collect(Collectors.joining("\n", "(() => {\n'use strict';\n", "\n})();\n"));
  }

  /** A file of this package, or one of the jar where the name begins with a slash. */
  static String text(String name) {
    try (InputStream file = PageParts.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the page's " + name + " is not inside the jar");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("the page's " + name + " cannot be read", e);
    }
  }

  private PageParts() {}
}
