package io.posestream.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.frame.BgrImage;
import io.posestream.frame.Frame;
import io.posestream.frame.FrameSourceException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Live HLS, and https with a certificate that nobody vouches for, as cameras have them. */
@Timeout(120)
class BroadcastTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final NetworkOptions PATIENT = new NetworkOptions(LONG, LONG);
  private static final int PARTS = 9;
  private static final int FRAMES_PER_PART = 10;
  private static final Duration PART = Duration.ofMillis(FRAMES_PER_PART * OddVideo.STEP_MS);

  private final Path folder;

  BroadcastTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Parts of one stream, each a little brighter than the one before. */
  private List<byte[]> parts() throws Exception {
    List<byte[]> parts = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      Path file = folder.resolve("part" + part + ".ts");
      try (OddVideo video = new OddVideo(file, "mpegts")) {
        int track = video.video("mpeg2video", avutil.AV_PIX_FMT_YUV420P, 64, 48, encoder -> {});
        for (int i = 0; i < FRAMES_PER_PART; i++) {
          long timeMs = ((long) part * FRAMES_PER_PART + i) * OddVideo.STEP_MS;
          video.frame(track, grey(20 + 25 * part), timeMs);
        }
      }
      parts.add(Files.readAllBytes(file));
    }
    return parts;
  }

  private static BgrImage grey(int level) {
    byte[] bgr = new byte[64 * 48 * 3];
    Arrays.fill(bgr, (byte) level);
    return BgrImage.of(64, 48, bgr);
  }

  private static int partOf(Frame frame) {
    return Math.round((TestVideo.blueAt((BgrImage) frame.image(), 0.5, 0.5) - 20) / 25f);
  }

  @Test
  void shouldFollowAPlaylistThatGrowsAndSlidesAtItsOwnPace() throws Exception {
    try (NetworkServer server = new NetworkServer()) {
      server.broadcast("/live.m3u8", parts(), 3, PART.toMillis() / 1e3);
      try (NetworkSource source = NetworkSource.open(server.address("/live.m3u8"), PATIENT)) {
        assertThat(source.isLive()).isTrue();
        Frame first = source.next().orElseThrow();
        Frame last = first;
        while (partOf(last) < PARTS - 2) {
          Frame next = source.next().orElseThrow();
          assertThat(partOf(next)).isGreaterThanOrEqualTo(partOf(last));
          assertThat(next.captureTimeNs()).isGreaterThan(last.captureTimeNs());
          last = next;
        }
        int partsBetween = partOf(last) - partOf(first) - 1;
        assertThat(partsBetween).isGreaterThanOrEqualTo(4);
        assertThat(last.captureTimeNs() - first.captureTimeNs())
            .isGreaterThanOrEqualTo(partsBetween * PART.toNanos());
        assertThat(source.losses()).isZero();
      }
    }
  }

  @Test
  void shouldNoticeAPlaylistThatNoLongerGrows() throws Exception {
    NetworkOptions hasty = new NetworkOptions(Duration.ofSeconds(5), Duration.ofMillis(1));
    try (NetworkServer server = new NetworkServer()) {
      server.broadcast("/live.m3u8", parts().subList(0, 3), 3, PART.toMillis() / 1e3);
      try (NetworkSource source = NetworkSource.open(server.address("/live.m3u8"), hasty)) {
        assertThatThrownBy(() -> TestVideo.readAll(source))
            .isInstanceOf(FrameSourceException.class)
            .hasMessageEndingWith("/live.m3u8 gave no picture for 0.001 s: no data for 5 s");
      }
    }
  }

  @Test
  void shouldReadHttpsWithACertificateThatTheCameraSignedItself() throws Exception {
    char[] password = "changeit".toCharArray();
    byte[] jpeg = jpeg();
    try (NetworkServer server = NetworkServer.secure(selfSigned(password), password)) {
      server.motionJpeg("/video", List.of(jpeg, jpeg, jpeg, jpeg), 1);
      try (NetworkSource source = NetworkSource.open(server.address("/video"), PATIENT)) {
        assertThat(source.name()).startsWith("https://127.0.0.1:");
        assertThat(source.isLive()).isTrue();
        while (source.losses() == 0) {
          BgrImage image = (BgrImage) source.next().orElseThrow().image();
          assertThat(TestVideo.blueAt(image, 0.25, 0.25)).isGreaterThan(180);
        }
        assertThat(source.next()).isPresent();
      }
    }
  }

  @Test
  void shouldNotWaitForEverWhereNobodySpeaksTls() throws Exception {
    NetworkOptions hasty = new NetworkOptions(Duration.ofSeconds(1), LONG);
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "https://127.0.0.1:" + silent.getLocalPort() + "/video";
      assertThatThrownBy(() -> NetworkSource.open(address, hasty))
          .isInstanceOf(FrameSourceException.class)
          .hasMessage(address + " cannot be opened: no answer within 1 s");
    }
  }

  private byte[] jpeg() throws Exception {
    Path file = folder.resolve("picture.mjpeg");
    try (OddVideo video = new OddVideo(file, "mjpeg")) {
      int track = video.video("mjpeg", avutil.AV_PIX_FMT_YUV420P, 64, 48, encoder -> {});
      video.frame(track, TestVideo.quadrant(64, 48, 0), 0);
    }
    return Files.readAllBytes(file);
  }

  /** A new key, made by the tool of this JDK. */
  private KeyStore selfSigned(char[] password) throws Exception {
    Path store = folder.resolve("camera.p12");
    Process tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "camera",
                "-keyalg",
                "EC",
                "-dname",
                "CN=camera",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(password),
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(tool.waitFor()).as(said).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, password);
    }
    return keys;
  }
}
