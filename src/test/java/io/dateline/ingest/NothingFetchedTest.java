package io.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.clean.ArticleText;
import io.dateline.clean.CleanConfig;
import io.dateline.date.DateClues;
import io.dateline.date.DateFinder;
import io.dateline.date.DateRange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a page points to stays where it is: nobody asks the server for it, no file is opened.
 */
class NothingFetchedTest {

  private static final String SECRET = "open sesame";

  @TempDir Path folder;
  private final AtomicInteger visits = new AtomicInteger();
  private ServerSocket server;
  private CompletableFuture<Void> door;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    door = CompletableFuture.runAsync(this::count);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    door.join();
  }

  @Test
  void pagesThatPointElsewhereAreReadAlone() throws IOException {
    String here = "http://127.0.0.1:" + server.getLocalPort() + "/";
    Path secret = Dump.write(folder, "outside/secret.txt", SECRET);
    String page = page(here, secret.toUri().toString());
    Dump.write(folder, "in/a.html", page);
    Dump.write(folder, "in/b.xhtml", page);
    Dump.write(
        folder, "in/c.jsonl", "{\"html\": \"" + escaped(page) + "\", \"url\": \"" + here + "\"}");
    Dump.write(folder, "in/d.warc", HostileDumps.warc(here, HostileDumps.page(page)));

    List<RawArticle> read = Dump.read(folder.resolve("in"));

    assertThat(read).hasSize(4).allMatch(a -> a.reason() == null);
    for (RawArticle raw : read) {
      ArticleText text =
          ArticleText.of(raw.content(), raw.isHtml(), raw.title(), CleanConfig.defaults());
      DateFinder.find(
          new DateClues(null, raw.url(), raw.content(), null, null),
          DateRange.of(null, Instant.parse("2026-01-01T00:00:00Z")));
      assertThat(text.text()).contains("opened a new tram line").doesNotContain(SECRET);
      assertThat(text.text()).hasSizeLessThan(10_000);
    }
    // Whether somebody came shows once somebody comes.
    visit();
    assertThat(visits).hasValue(1);
  }

  private static String page(String here, String file) {
    return """
    <?xml version="1.0"?>
    <?xml-stylesheet href="%1$sstyle.xsl"?>
    <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0" "%1$sxhtml.dtd" [
      <!ENTITY a "aaaaaaaaaaaaaaaa">
      <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
      <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
      <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
      <!ENTITY file SYSTEM "%2$s">
      <!ENTITY far SYSTEM "%1$sentity.txt">
      <!ENTITY %% parameter SYSTEM "%1$sparameter.dtd">
      %%parameter;
    ]>
    <html xmlns:xi="http://www.w3.org/2001/XInclude"><head>
    <base href="%1$s"/>
    <link rel="canonical" href="%1$s2024/03/06/tram"/>
    <link rel="stylesheet" href="style.css"/>
    <meta http-equiv="refresh" content="0; url=%1$srefresh"/>
    <script src="script.js"></script>
    <script>new Image().src = "%1$sscript"; fetch("%1$sfetch")</script>
    <script type="application/ld+json">{"@context": "%1$scontext.jsonld",
      "@type": "NewsArticle", "url": "%1$sld", "image": "%1$sld.png"}</script>
    <style>@import url("%1$simport.css"); body { background: url(%1$sback.png) }</style>
    </head><body onload="location='%1$sonload'">
    <xi:include href="%2$s" parse="text"/>
    <p>The mayor of Lviv opened a new tram line on Friday, and a hundred people came to see it.
    &e; &file; &far;</p>
    <img src="%1$simage.png"/><iframe src="%2$s"></iframe><object data="%1$sobject"></object>
    <form action="%1$sform"><input type="image" src="%1$sinput.png"/></form>
    <video src="%1$svideo"></video>
    </body></html>
    """
        .formatted(here, file);
  }

  private static String escaped(String page) {
    return page.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private void visit() throws IOException {
    URI uri = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
    try (Socket visitor = new Socket(uri.getHost(), uri.getPort())) {
      assertThat(visitor.getInputStream().read()).isEqualTo('.');
    }
  }

  private void count() {
    while (!server.isClosed()) {
      try (Socket visitor = server.accept()) {
        visits.incrementAndGet();
        visitor.getOutputStream().write('.');
      } catch (IOException e) {
        // The door is closed, or the visitor went away.
      }
    }
  }
}
