package io.dateline.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window, with an empty profile. */
public final class Browser implements AutoCloseable {

  private static final Pattern REQUEST =
      Pattern.compile("\"Network.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]*)\"");

  private static final long PATIENCE = Duration.ofSeconds(20).toMillis();

  private final Path profile;
  private final ChromeDriver driver;

  private Browser(Path profile, ChromeDriver driver) {
    this.profile = profile;
    this.driver = driver;
  }

  /** Skips the calling test where Chromium or its driver is not installed. */
  public static Browser open() {
    File chromium = installed("chromium");
    File chromedriver = installed("chromedriver");
    assumeTrue(
        chromium != null && chromedriver != null,
        "needs the Debian packages chromium and chromium-driver, which are not installed");
    try {
      Path profile = Files.createTempDirectory("dateline-browser");
      ChromeOptions options = new ChromeOptions();
      options.setBinary(chromium);
      options.addArguments(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--user-data-dir=" + profile);
      LoggingPreferences logs = new LoggingPreferences();
      logs.enable(LogType.BROWSER, Level.ALL);
      logs.enable(LogType.PERFORMANCE, Level.ALL);
      options.setCapability("goog:loggingPrefs", logs);
      ChromeDriverService service =
          new ChromeDriverService.Builder()
              .usingDriverExecutable(chromedriver)
              .usingAnyFreePort()
              .build();
      ChromeDriver driver = new ChromeDriver(service, options);
      driver.manage().window().setSize(new Dimension(1366, 900));
      return new Browser(profile, driver);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a page and waits for it to say that it is ready. */
  public void show(Path page, String fragment) {
    driver.get("about:blank");
    driver.manage().logs().get(LogType.BROWSER);
    driver.manage().logs().get(LogType.PERFORMANCE);
    driver.get(page.toUri() + fragment);
    await("return document.documentElement.dataset.ready === 'true'");
  }

  /** Runs a script in the page. */
  public Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** What a script gives, as text. */
  public String text(String script, Object... arguments) {
    return String.valueOf(run(script, arguments));
  }

  /** Waits until a script gives true. */
  public void await(String script) {
    long end = System.currentTimeMillis() + PATIENCE;
    while (!Boolean.TRUE.equals(run(script))) {
      if (System.currentTimeMillis() > end) {
        throw new AssertionError("never came true: " + script + "; console: " + console());
      }
      pause(50);
    }
  }

  /** Presses the mouse at a point of the window. */
  public void click(double x, double y) {
    for (String type : List.of("mouseMoved", "mousePressed", "mouseReleased")) {
      boolean isMove = type.equals("mouseMoved");
      command(
          "Input.dispatchMouseEvent",
          Map.of(
              "type",
              type,
              "x",
              x,
              "y",
              y,
              "button",
              isMove ? "none" : "left",
              "clickCount",
              isMove ? 0 : 1));
    }
  }

  /** Types into what has the focus. */
  public void type(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** Chooses a file or folder in an input of that kind. */
  public void choose(String selector, Path chosen) {
    driver.findElement(By.cssSelector(selector)).sendKeys(chosen.toAbsolutePath().toString());
  }

  /** Drops a file or folder on the middle of the window. */
  public void drop(Path dropped) {
    Map<String, Object> data =
        Map.of("items", List.of(), "files", List.of(dropped.toString()), "dragOperationsMask", 1);
    for (String type : List.of("dragEnter", "dragOver", "drop")) {
      command("Input.dispatchDragEvent", Map.of("type", type, "x", 600, "y", 400, "data", data));
    }
  }

  /** A command of the Chrome DevTools protocol. */
  public Map<String, Object> command(String name, Map<String, Object> parameters) {
    return driver.executeCdpCommand(name, parameters);
  }

  /** Everything written to the console since the page was opened, warnings and errors too. */
  public List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(entry -> entry.getLevel() + " " + entry.getMessage())
        .toList();
  }

  /** Addresses asked for since the page was opened. */
  public List<String> requests() {
    List<String> addresses = new ArrayList<>();
    driver
        .manage()
        .logs()
        .get(LogType.PERFORMANCE)
        .forEach(
            entry -> {
              Matcher request = REQUEST.matcher(entry.getMessage());
              if (request.find()) {
                addresses.add(request.group(1));
              }
            });
    return addresses;
  }

  /** Keeps what is seen below {@code target/page}, to be looked at. */
  public void keep(String name) {
    pause(400);
    try {
      Path folder = Files.createDirectories(Path.of("target", "page"));
      Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
    FileUtils.deleteQuietly(profile.toFile());
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static File installed(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(folder -> new File(folder, name))
        .filter(File::canExecute)
        .findFirst()
        .orElse(null);
  }
}
