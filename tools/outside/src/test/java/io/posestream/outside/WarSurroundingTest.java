package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.wire.ClientMessage.FrameMessage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The web application of docs/embedding.md, deployed again and again in one Tomcat. */
class WarSurroundingTest {
  /** Tomcat takes its own thread for the application's where it looks after it at that moment. */
  private static final Pattern OWN_THREAD =
      Pattern.compile("WARNING: .* a thread named \\[Catalina-utility-\\d+\\] .*");

  private static final int DEPLOYMENTS = 10;
  private static final int FRAMES = 20;
  private static final int FEW_FRAMES = 3;

  /** The first ones fill caches. */
  private static final int SETTLED = 3;

  private static final int COLLECTIONS = 100;

  /** 12 MB were measured. */
  private static final long MOST_GROWTH_KB = 40_000;

  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s*(\\d+) kB");
  private static final Pattern WEB_APPLICATIONS =
      Pattern.compile("(?m)^.*\\s(\\d+)\\s+\\d+\\s+\\S*\\.ParallelWebappClassLoader\\b");

  private static List<FrameMessage> frames = List.of();

  @TempDir Path folder;

  @BeforeAll
  static void readClip() throws Exception {
    frames = Clip.frames(FRAMES);
  }

  @Test
  void shouldBeDeployedAgainAndAgainWithoutALeak() throws Exception {
    Path target = Surrounding.target("tomcat-10-war");
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    try (StandaloneTomcat tomcat =
        StandaloneTomcat.start(
            target.resolve("apache-tomcat-10.1.59"),
            target.resolve("lib"),
            temporary,
            "-Dapp.token=" + EndpointRules.TOKEN,
            "-XX:+UseSerialGC",
            "-XX:SoftRefLRUPolicyMSPerMB=0",
            "-Xms160m",
            "-Xmx160m",
            "-XX:+AlwaysPreTouch")) {
      URI endpoint = tomcat.address("ws").resolve("app/pose");
      long before = webApplications(tomcat);
      long settledKb = 0;
      for (int deployment = 1; deployment <= DEPLOYMENTS; deployment++) {
        tomcat.deploy("/app", target.resolve("app-1.war"));
        EndpointRules.checkResults(
            endpoint, deployment < DEPLOYMENTS ? frames.subList(0, FEW_FRAMES) : frames);
        tomcat.undeploy("/app");
        if (deployment == SETTLED) {
          awaitWebApplications(tomcat, before);
          settledKb = residentKb(tomcat);
        }
      }
      awaitWebApplications(tomcat, before);
      long grownKb = residentKb(tomcat) - settledKb;
      assertThat(grownKb).isLessThan(MOST_GROWTH_KB);
      assertThat(tomcat.leaks()).contains("No memory leaks found");
      tomcat.stop();
      assertThat(OWN_THREAD.matcher(tomcat.output()).replaceAll(""))
          .doesNotContain("SEVERE", "WARN", "Exception");
    }
    LeftBehind.check(temporary);
  }

  /** The last one goes when the last threads of its clients have ended. */
  private static void awaitWebApplications(StandaloneTomcat tomcat, long expected)
      throws Exception {
    long found = webApplications(tomcat);
    for (int collection = 1; collection < COLLECTIONS && found > expected; collection++) {
      found = webApplications(tomcat);
    }
    assertThat(found).as("web applications in memory").isEqualTo(expected);
  }

  /** After a full garbage collection. */
  private static long webApplications(StandaloneTomcat tomcat) throws Exception {
    Program histogram =
        Program.run(
            Path.of("").toAbsolutePath(),
            Map.of(),
            List.of(
                Jdks.own().resolve("bin/jcmd").toString(),
                String.valueOf(tomcat.processId()),
                "GC.class_histogram"));
    Matcher line = WEB_APPLICATIONS.matcher(histogram.output());
    assertThat(line.find()).as(histogram.output()).isTrue();
    return Long.parseLong(line.group(1));
  }

  private static long residentKb(StandaloneTomcat tomcat) throws Exception {
    String status = Files.readString(Path.of("/proc/" + tomcat.processId() + "/status"));
    Matcher resident = RESIDENT.matcher(status);
    assertThat(resident.find()).as(status).isTrue();
    return Long.parseLong(resident.group(1));
  }
}
