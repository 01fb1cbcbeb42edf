package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Tomcat as it is downloaded, with our jars in its lib folder, that runs. */
final class StandaloneTomcat implements AutoCloseable {
  private static final Pattern LISTENS = Pattern.compile("\\[\"http-nio-auto-\\d+-(\\d+)\"\\]");
  private static final String USER = "outside";

  private final RunningApplication process;
  private final HttpClient http = HttpClient.newHttpClient();

  private StandaloneTomcat(RunningApplication process) {
    this.process = process;
  }

  /**
   * Starts it.
   *
   * @param home what the download unpacks to; changed
   * @param lib what is copied into its lib folder
   * @param options of Java
   */
  static StandaloneTomcat start(Path home, Path lib, Path temporary, String... options)
      throws IOException {
    copyAll(lib, home.resolve("lib"));
    Path conf = home.resolve("conf");
    Folders.delete(home.resolve("webapps/docs"));
    Folders.delete(home.resolve("webapps/examples"));
    Path context = conf.resolve("context.xml");
    Files.writeString(
        context,
        Files.readString(context)
            .replace("</Context>", "<JarScanner scanManifest=\"false\"/></Context>"));
    Path server = conf.resolve("server.xml");
    Files.writeString(
        server,
        Files.readString(server)
            .replace("port=\"8080\"", "port=\"0\"")
            .replace("port=\"8005\"", "port=\"-1\""));
    Files.writeString(
        conf.resolve("tomcat-users.xml"),
        "<tomcat-users><user username='%1$s' password='%1$s' roles='manager-script'/></tomcat-users>"
            .formatted(USER));
    List<String> command =
        Stream.concat(
                Stream.of(options),
                Stream.of(
                    // As its own scripts do.
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--add-opens=java.base/java.io=ALL-UNNAMED",
                    "--add-opens=java.base/java.util=ALL-UNNAMED",
                    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                    "--add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED",
                    "-Dcatalina.home=" + home,
                    "-cp",
                    home.resolve("bin/bootstrap.jar")
                        + System.getProperty("path.separator")
                        + home.resolve("bin/tomcat-juli.jar"),
                    "org.apache.catalina.startup.Bootstrap",
                    "start"))
            .toList();
    return new StandaloneTomcat(
        RunningApplication.start(Jdks.own(), temporary, Map.of(), command, LISTENS));
  }

  private static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Below it are the web applications. */
  URI address(String scheme) throws Exception {
    return URI.create(scheme + "://localhost:" + process.ready() + "/");
  }

  void deploy(String path, Path war) throws Exception {
    String file = URLEncoder.encode(war.toUri().toString(), StandardCharsets.UTF_8);
    manage("deploy?path=" + path + "&war=" + file);
  }

  void undeploy(String path) throws Exception {
    manage("undeploy?path=" + path);
  }

  /** The web applications that were stopped and are still in memory, in Tomcat's own words. */
  String leaks() throws Exception {
    return manage("findleaks?statusLine=true");
  }

  private String manage(String command) throws Exception {
    String login = USER + ":" + USER;
    HttpRequest request =
        HttpRequest.newBuilder(address("http").resolve("manager/text/" + command))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
            .build();
    String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    assertThat(answer).as(command).startsWith("OK");
    return answer;
  }

  long processId() {
    return process.processId();
  }

  String output() {
    return process.output();
  }

  /** Asks it to stop, and waits until it has. */
  void stop() throws InterruptedException {
    process.terminate();
    process.exitCode();
  }

  @Override
  public void close() {
    process.close();
  }
}
