package io.seckill.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A Chromium with an empty profile, driven by its own driver; both are taken from the PATH. Its start takes seconds, so one that is
 * closed is emptied and left to the next who wants one of its size.
 */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Closed and empty ones by their size. */
    private static final Map<String, ChromeDriver> IDLE = new HashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Browser::endAll));
    }

    private final String size;
    private final ChromeDriver driver;
    private final WebDriverWait wait;

    private Browser(String size, ChromeDriver driver) {
        this.size = size;
        this.driver = driver;
        this.wait = new WebDriverWait(driver, PATIENCE);
    }

    /** As large as a phone's. Skips the test where there is no browser, and says so. */
    public static Browser open() {
        return open(390, 844);
    }

    /** Of this size in pixels. */
    public static Browser open(int width, int height) {
        String size = width + "," + height;
        ChromeDriver idle = IDLE.remove(size);
        return new Browser(size, idle == null ? start(size) : idle);
    }

    private static ChromeDriver start(String size) {
        Optional<Path> chromium = onPath("chromium", "google-chrome");
        Optional<Path> chromedriver = onPath("chromedriver");
        Assumptions.assumeTrue(
                chromium.isPresent() && chromedriver.isPresent(), "chromium and chromedriver are not on the PATH");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--lang=en-GB",
                "--window-size=" + size);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                .build();
        return new ChromeDriver(service, options);
    }

    public void goTo(String address) {
        driver.get(address);
    }

    public void click(By what) {
        wait.until(ExpectedConditions.elementToBeClickable(what)).click();
    }

    public void type(By where, String text) {
        wait.until(ExpectedConditions.elementToBeClickable(where)).sendKeys(text);
    }

    public WebElement seen(By what) {
        return wait.until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    /** In place of what is there. */
    public void fill(By where, String text) {
        WebElement field = wait.until(ExpectedConditions.elementToBeClickable(where));
        field.clear();
        field.sendKeys(text);
    }

    public void choose(By list, String value) {
        new Select(seen(list)).selectByValue(value);
    }

    /** To whatever has the keyboard's focus. */
    public void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    public boolean shows(By what) {
        return driver.findElements(what).stream().anyMatch(WebElement::isDisplayed);
    }

    /** How many there are at this moment. */
    public int count(By what) {
        return driver.findElements(what).size();
    }

    public void awaitGone(By what) {
        wait.until(ExpectedConditions.invisibilityOfElementLocated(what));
    }

    /** A script's answer, in terms of Selenium. */
    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** The answer that the script gives to the function that is its last argument. */
    public Object runUntilDone(String script, Object... arguments) {
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return driver.executeAsyncScript(script, arguments);
    }

    public void reload() {
        driver.navigate().refresh();
    }

    public String cookie(String name) {
        return driver.manage().getCookieNamed(name).getValue();
    }

    /** The page as if on a screen of this size, by a reader who likes it dark, or not. */
    public void look(int width, int height, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** All of the page, also what has to be scrolled to, into a file (PNG). */
    public void photograph(Path file) {
        Object picture = driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                .get("data");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getDecoder().decode(picture.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files that the page gives go there from now on. */
    public void saveIn(Path folder) {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior",
                Map.of(
                        "behavior",
                        "allow",
                        "downloadPath",
                        folder.toAbsolutePath().toString()));
    }

    /** What the page told its developers since the last call. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    public void awaitText(By where, String text) {
        wait.until(ExpectedConditions.textToBePresentInElementLocated(where, text));
    }

    @Override
    public void close() {
        try {
            empty();
        } catch (WebDriverException notAsItWas) {
            driver.quit();
            return;
        }
        IDLE.put(size, driver);
    }

    /** What a page has left in it, and what a test has set. */
    private void empty() {
        Object origin = run("localStorage.clear(); sessionStorage.clear(); return location.origin;");
        driver.get("about:blank");
        driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "all"));
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
        driver.executeCdpCommand("Browser.setDownloadBehavior", Map.of("behavior", "default"));
        complaints();
    }

    private static void endAll() {
        IDLE.values().forEach(ChromeDriver::quit);
    }

    private static Optional<Path> onPath(String... names) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Arrays.stream(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
