package io.dateline.report;

import java.util.List;

/**
 * The page, ready to be put into its template.
 *
 * @param title what the page is about, its heading; null where nobody said
 * @param policy the content security policy
 * @param style all of its style
 * @param scripts its scripts, in the order in which they run
 * @param data the model, as JSON that can stand in a script element
 * @param hasTopics whether there are topics to show
 */
public record Page(
    String title,
    String policy,
    String style,
    List<String> scripts,
    String data,
    boolean hasTopics) {

  private static final String CHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";

  /** The template's own text, generously. */
  private static final int MARKUP_BYTES = 20_000;

  /** In the order in which they are put together: each uses what stands before it. */
  private static final List<String> SCRIPTS =
      List.of(
          "model.js",
          "elements.js",
          "names.js",
          "theme.js",
          "state.js",
          "weeks.js",
          "periods.js",
          "labels.js",
          "map.js",
          "changes.js",
          "trend.js",
          "tone.js",
          "company.js",
          "topics.js",
          "coverage.js",
          "together.js",
          "detail.js",
          "search.js",
          "main.js");

  /** The whole file as text: the same rows give the same bytes. */
  public static String html(Corpus corpus, ReportConfig config) {
    return html(corpus, null, config);
  }

  /** The same with a heading of its own. */
  public static String html(Corpus corpus, String title, ReportConfig config) {
    return PageParts.rendered("page.jte", of(corpus, title, config));
  }

  private static Page of(Corpus corpus, String title, ReportConfig config) {
    List<String> scripts = List.of(PageParts.text(CHARTS), PageParts.script(SCRIPTS));
    String style = PageParts.text("base.css") + PageParts.text("page.css");
    int besides = MARKUP_BYTES + style.length() + scripts.stream().mapToInt(String::length).sum();
    PageModel model = PageModels.of(corpus, config, besides);
    return new Page(
        title,
        ContentPolicy.of(scripts, List.of(style)),
        style,
        scripts,
        ScriptJson.of(model),
        model.topics() != null);
  }
}
