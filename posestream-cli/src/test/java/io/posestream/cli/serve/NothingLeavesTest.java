package io.posestream.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.PoseEngine;
import io.posestream.PoseStream;
import io.posestream.cli.Posestream;
import io.posestream.cli.exit.ExitCode;
import io.posestream.cli.serve.ClosedNetwork.Outcome;
import io.posestream.figure.DemoScript;
import io.posestream.figure.FigureFrameSource;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.FrameSource;
import io.posestream.models.MediaPipeEngine;
import io.posestream.wire.ClientMessage.FrameMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole programs send nothing to anybody but their clients, and keep no frame. */
@Timeout(300)
@SuppressWarnings("NullAway.Init")
class NothingLeavesTest {
  @TempDir private Path folder;
  private ClosedNetwork network;

  @BeforeAll
  static void requireNamespaces() throws Exception {
    assumeTrue(
        ClosedNetwork.isPossible(),
        "not tested: this user may make no network namespace (Linux, unshare, ip)");
  }

  @BeforeEach
  void open() throws Exception {
    network = new ClosedNetwork(folder);
  }

  @Test
  void shouldServeClientsAndNobodyElse() throws Exception {
    Outcome outcome = network.run(Session.class);
    check(outcome, ExitCode.OK);
    assertThat(files(network.work())).isEmpty();
  }

  @Test
  void shouldAnalyse() throws Exception {
    Outcome outcome =
        network.run(Posestream.class, "analyze", "--demo", "--max-frames=4", "--out=out");
    check(outcome, ExitCode.OK);
    assertThat(files(network.work())).allMatch(file -> file.startsWith("out"));
  }

  @Test
  void shouldExamineTheMachine() throws Exception {
    Outcome outcome = network.run(Posestream.class, "doctor", "--seconds=1");
    check(outcome, ExitCode.OK);
    assertThat(files(network.work())).isEmpty();
  }

  @Test
  void shouldRunWithinAnApplication() throws Exception {
    Outcome outcome = network.run(Application.class);
    check(outcome, ExitCode.OK);
    assertThat(files(network.work())).isEmpty();
  }

  /** Else the tests above would notice nothing. */
  @Test
  void shouldNoticeNamesAndConnections() throws Exception {
    assertThat(network.run(NameLookup.class).attempts()).isPositive();
    assertThat(network.run(Connection.class).attempts()).isPositive();
    assertThat(network.run(Silence.class).attempts()).isZero();
  }

  private void check(Outcome outcome, int exitCode) throws IOException {
    assertThat(outcome.exitCode()).as(outcome.printed()).isEqualTo(exitCode);
    assertThat(outcome.attempts()).as(outcome.printed()).isZero();
    assertThat(files(network.temporary())).isEmpty();
    // Unpacked natives, and what Java itself notes about fonts.
    assertThat(files(network.home()))
        .allMatch(file -> file.startsWith(".javacpp/cache/") || file.startsWith(".java/fonts/"))
        .noneMatch(file -> file.matches("(?i).*\\.(jpe?g|png|mp4|bmp)"));
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .toList();
    }
  }

  /** Starts a server, streams to it and stops it. */
  static final class Session {
    private Session() {}

    public static void main(String[] arguments) throws Exception {
      byte[] jpeg = FigurePictures.jpegs(1).get(0);
      try (ServeProcess server = ServeProcess.start("--model=lite");
          ServeClient client = new ServeClient(server.port(), "posestream.v1.json")) {
        client.json();
        for (int i = 0; i < 3; i++) {
          client.send(new FrameMessage(i, i * 40, EncodedImage.of(jpeg)));
          assertThat(client.json().get("status").asText()).isEqualTo("detected");
        }
        server.terminate();
        assertThat(server.awaitExit(30)).isEqualTo(128 + 15);
      }
      // The client's HTTP threads outlive it.
      System.exit(0);
    }
  }

  /** The library within somebody's program. */
  static final class Application {
    private Application() {}

    public static void main(String[] arguments) throws Exception {
      FrameSource figure =
          FrameSource.limited(
              FigureFrameSource.builder(DemoScript.create()).build(), 4, Duration.ofDays(1));
      AtomicInteger people = new AtomicInteger();
      try (PoseEngine engine = MediaPipeEngine.create();
          PoseStream stream =
              engine.stream(figure).start(result -> people.addAndGet(result.people().size()))) {
        stream.await();
      }
      assertThat(people).hasValue(4);
    }
  }

  /** Asks for a name. */
  static final class NameLookup {
    private NameLookup() {}

    public static void main(String[] arguments) {
      try {
        InetAddress[] unused = InetAddress.getAllByName("posestream.example");
      } catch (UnknownHostException e) {
        System.out.println(e);
      }
    }
  }

  /** Connects to a machine. */
  static final class Connection {
    private Connection() {}

    public static void main(String[] arguments) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress("192.0.2.1", 443));
      } catch (IOException e) {
        System.out.println(e);
      }
    }
  }

  /** Does nothing. */
  static final class Silence {
    private Silence() {}

    public static void main(String[] arguments) {}
  }
}
