package io.posestream.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSourceException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bytedeco.ffmpeg.avutil.Callback_Pointer_int_String_Pointer;
import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against a server on this machine. */
@Timeout(120)
class NetworkSourceTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final NetworkOptions PATIENT = new NetworkOptions(LONG, LONG);

  private final Path folder;
  private NetworkServer server;

  NetworkSourceTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void start() throws Exception {
    server = new NetworkServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private List<byte[]> jpegs(int count) throws Exception {
    List<byte[]> pictures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path file = folder.resolve("picture" + i + ".mjpeg");
      try (OddVideo video = new OddVideo(file, "mjpeg")) {
        int track = video.video("mjpeg", avutil.AV_PIX_FMT_YUV420P, 64, 48, encoder -> {});
        video.frame(track, TestVideo.quadrant(64, 48, i), 0);
      }
      pictures.add(Files.readAllBytes(file));
    }
    return pictures;
  }

  @Test
  void shouldGiveTheNewestPictureOfMotionJpegAndConnectAgain() throws Exception {
    server.motionJpeg("/video", jpegs(5), 1);
    try (NetworkSource source = NetworkSource.open(server.address("/video"), PATIENT)) {
      assertThat(source.isLive()).isTrue();
      assertThat(source.info().width()).isEqualTo(64);
      long before = -1;
      while (source.losses() == 0 || before < 5) {
        Frame frame = source.next().orElseThrow();
        assertThat(frame.sequence()).isGreaterThan(before);
        assertThat(frame.captureTimeNs()).isEqualTo(frame.receiveTimeNs());
        before = frame.sequence();
        assertThat(TestVideo.blueAt((BgrImage) frame.image(), 0.25, 0.25)).isGreaterThan(180);
      }
      assertThat(source.drops()).isPresent();
      assertThat(server.connections.get()).isEqualTo(2);
    }
  }

  @Test
  void shouldEndAWaitingReadWhenClosed() throws Exception {
    server.motionJpeg("/video", jpegs(3), 0);
    NetworkSource source = NetworkSource.open(server.address("/video"), PATIENT);
    CompletableFuture<Optional<Frame>> end =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                Optional<Frame> frame = source.next();
                while (frame.isPresent()) {
                  frame = source.next();
                }
                return frame;
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    source.close();
    assertThat(end.get(30, TimeUnit.SECONDS)).isEmpty();
    source.close();
    assertThat(source.next()).isEmpty();
  }

  @Test
  void shouldGiveUpOnAStreamThatStaysSilent() throws Exception {
    server.motionJpeg("/video", jpegs(3), 0);
    NetworkOptions hasty = new NetworkOptions(Duration.ofSeconds(2), Duration.ofMillis(1));
    try (NetworkSource source = NetworkSource.open(server.address("/video"), hasty)) {
      assertThatThrownBy(() -> TestVideo.readAll(source))
          .isInstanceOf(FrameSourceException.class)
          .hasMessage(
              "http://127.0.0.1:%d/video gave no picture for 0.001 s: no data for 2 s",
              server.port());
      assertThat(source.next()).isEmpty();
    }
  }

  @Test
  void shouldSayThatNothingAnswers() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    String address = "rtsp://admin:se@cret@127.0.0.1:" + free + "/live?token=abc";
    assertThatThrownBy(() -> NetworkSource.open(address))
        .isInstanceOf(FrameSourceException.class)
        .hasMessage("rtsp://127.0.0.1:%d/live?… cannot be opened: Connection refused", free);
    server.silent("/silent");
    NetworkOptions hasty = new NetworkOptions(Duration.ofMillis(300), LONG);
    assertThatThrownBy(() -> NetworkSource.open(server.address("/silent"), hasty))
        .hasMessageEndingWith("/silent cannot be opened: no answer within 0.3 s");
    assertThatThrownBy(() -> NetworkSource.open(server.address("/missing")))
        .hasMessageContaining("404");
  }

  @Test
  void shouldRefuseAddressesThatAreNone() {
    for (String address : List.of("ftp://host/x.mp4", "camera", "file:///etc/passwd", "rtsp://")) {
      assertThatThrownBy(() -> NetworkSource.open(address))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void shouldReadARecordingWhole() throws Exception {
    Path file = TestVideo.write(folder.resolve("clip.mp4"), 64, 48, 20);
    server.file("/clip.mp4", "video/mp4", Files.readAllBytes(file));
    try (NetworkSource source = NetworkSource.open(server.address("/clip.mp4"), PATIENT)) {
      assertThat(source.isLive()).isFalse();
      List<Frame> frames = TestVideo.readAll(source);
      assertThat(frames).hasSize(20);
      assertThat(frames.get(3).captureTimeNs()).isEqualTo(3 * TestVideo.STEP_NS);
      assertThat(source.drops()).isEmpty();
    }
  }

  @Test
  void shouldReadAPlaylistWithoutTellingThePassword() throws Exception {
    server.file("/part0.ts", "video/mp2t", transportStream(10));
    String playlist =
        """
        #EXTM3U
        #EXT-X-VERSION:3
        #EXT-X-TARGETDURATION:1
        #EXTINF:0.4,
        part0.ts
        #EXT-X-ENDLIST
        """;
    server.file(
        "/list.m3u8", "application/vnd.apple.mpegurl", playlist.getBytes(StandardCharsets.UTF_8));
    String address = "http://admin:geheim@127.0.0.1:" + server.port() + "/list.m3u8";
    List<String> log =
        loggedDuring(
            () -> {
              try (NetworkSource source = NetworkSource.open(address, PATIENT)) {
                assertThat(source.isLive()).isFalse();
                assertThat(TestVideo.readAll(source)).hasSize(10);
                assertThat(source.name()).doesNotContain("geheim").contains("/list.m3u8");
              }
            });
    assertThat(log).noneMatch(line -> line.contains("geheim"));
  }

  @FunctionalInterface
  private interface Step {
    void run() throws Exception;
  }

  private static List<String> loggedDuring(Step step) throws Exception {
    List<String> lines = new CopyOnWriteArrayList<>();
    try (LogCallback callback =
        new LogCallback() {
          @Override
          public void call(int level, BytePointer line) {
            lines.add(line.getString());
          }
        }) {
      avutil.setLogCallback(callback);
      step.run();
    } finally {
      // A callback that is gone would end the process; without one nothing is printed.
      avutil.av_log_set_callback((Callback_Pointer_int_String_Pointer) null);
    }
    return lines;
  }

  private byte[] transportStream(int frames) throws Exception {
    Path file = folder.resolve("part.ts");
    try (OddVideo video = new OddVideo(file, "mpegts")) {
      int track = video.video("mpeg2video", avutil.AV_PIX_FMT_YUV420P, 64, 48, encoder -> {});
      for (int i = 0; i < frames; i++) {
        video.frame(track, TestVideo.quadrant(64, 48, i), i * OddVideo.STEP_MS);
      }
    }
    return Files.readAllBytes(file);
  }

  @Test
  void shouldReceivePacketsOverUdp() throws Exception {
    byte[] stream = transportStream(50);
    int port;
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    CompletableFuture<NetworkSource> opening =
        CompletableFuture.supplyAsync(() -> NetworkSource.open("udp://127.0.0.1:" + port, PATIENT));
    int packet = 7 * 188;
    try (DatagramSocket sender = new DatagramSocket()) {
      // Packets that are sent before the other side listens are lost: again, until it has enough.
      for (int at = 0; !opening.isDone(); at = (at + packet) % stream.length) {
        byte[] part = Arrays.copyOfRange(stream, at, Math.min(stream.length, at + packet));
        sender.send(new DatagramPacket(part, part.length, InetAddress.getLoopbackAddress(), port));
      }
      try (NetworkSource source = opening.get()) {
        assertThat(source.isLive()).isTrue();
        Frame frame = source.next().orElseThrow();
        assertThat(((BgrImage) frame.image()).width()).isEqualTo(64);
      }
    }
  }

  @Test
  void shouldNameAddressesWithoutSecrets() {
    List<String> names =
        List.of(
                "rtsp://user:pw@cam:554/a/b",
                "rtsp://user:p@w@cam/a",
                "rtsp://user:p/w@cam/a",
                "rtsp://user:p@/w@cam/a",
                "http://[::1]:8080/video?user=a&pwd=b",
                "http://cam/users/@me",
                "rtsp://cam/user=admin&password=pw&channel=1",
                "udp://@239.1.1.1:1234")
            .stream()
            .map(address -> NetworkAddress.of(address).toString())
            .collect(Collectors.toList());
    assertThat(names)
        .containsExactly(
            "rtsp://cam:554/a/b",
            "rtsp://cam/a",
            "rtsp://cam/a",
            "rtsp://cam/a",
            "http://[::1]:8080/video?…",
            "http://cam/users/@me",
            "rtsp://cam/user=admin&password=…&channel=1",
            "udp://239.1.1.1:1234");
  }
}
