package io.posestream.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.cli.overlay.BgrRaster;
import io.posestream.figure.DemoScript;
import io.posestream.figure.FigureFrameSource;
import io.posestream.frame.BgrImage;
import io.posestream.frame.EncodedImage;
import io.posestream.models.MediaPipeProvider;
import io.posestream.server.PoseServerOptions;
import io.posestream.server.ServiceOptions;
import io.posestream.server.TyrusPoseServer;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.ClientTextWriter;
import io.posestream.wire.FrameBinary;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The drawn person through socket, networks and back. */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class ServeRealNetworkTest {
  private static final int FRAMES = 5;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static MediaPipeProvider provider;
  private static TyrusPoseServer server;
  private static List<byte[]> jpegs;

  @BeforeAll
  static void start() throws Exception {
    provider = MediaPipeProvider.create();
    server =
        TyrusPoseServer.start(
            provider,
            PoseServerOptions.defaults()
                .withPorts(0, 0)
                .withService(ServiceOptions.builder().missingOriginAllowed(true).build()));
    jpegs = new ArrayList<>();
    try (FigureFrameSource figure = FigureFrameSource.builder(DemoScript.create()).build()) {
      for (int i = 0; i < FRAMES; i++) {
        BgrImage image = (BgrImage) figure.next().orElseThrow().image();
        jpegs.add(encoded(BgrRaster.drawable(image)));
      }
    }
  }

  @AfterAll
  static void stop() {
    server.close();
    provider.close();
  }

  private static byte[] encoded(BufferedImage picture) throws Exception {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpg", jpeg);
    return jpeg.toByteArray();
  }

  @Test
  void shouldSeeTheSamePersonInBothSubprotocols() throws Exception {
    try (Client text = new Client("posestream.v1.json");
        Client binary = new Client("posestream.v1.binary")) {
      assertThat(text.json().get("engine").asString()).startsWith("ONNX Runtime");
      binary.json();
      for (int i = 0; i < FRAMES; i++) {
        FrameMessage frame = new FrameMessage(i, i * 33.25, EncodedImage.of(jpegs.get(i)));
        text.socket.sendText(ClientTextWriter.frame(frame), true).join();
        binary.socket.sendBinary(ByteBuffer.wrap(FrameBinary.write(frame)), true).join();
        JsonNode seen = text.json();
        ByteBuffer same = (ByteBuffer) binary.next();
        assertThat(seen.get("status").asString()).isEqualTo("detected");
        assertThat(seen.get("width").asInt()).isEqualTo(640);
        assertThat(same.get(12)).isZero();
        assertThat(same.getShort(40)).isEqualTo((short) 640);
        for (int point = 0; point < 33; point++) {
          double x = seen.get("body").get("landmarks").get(point).get(0).asDouble();
          assertThat((double) same.getFloat(92 + 12 * point))
              .isCloseTo(x, org.assertj.core.api.Assertions.within(2e-3));
        }
      }
    }
  }

  @Test
  void shouldFailPicturesItCannotLookAtAndGoOn() throws Exception {
    try (Client client = new Client("posestream.v1.json")) {
      client.json();
      byte[] huge = encoded(new BufferedImage(2_049, 2_048, BufferedImage.TYPE_3BYTE_BGR));
      byte[][] pictures = {huge, {1, 2, 3}, java.util.Arrays.copyOf(jpegs.get(0), 500)};
      for (int i = 0; i < pictures.length; i++) {
        client
            .socket
            .sendText(
                ClientTextWriter.frame(new FrameMessage(i, i, EncodedImage.of(pictures[i]))), true)
            .join();
        JsonNode result = client.json();
        assertThat(result.get("status").asString()).isEqualTo("failed");
        assertThat(result.get("reason").asString()).isNotBlank();
      }
      client
          .socket
          .sendText(
              ClientTextWriter.frame(new FrameMessage(9, 9, EncodedImage.of(jpegs.get(0)))), true)
          .join();
      assertThat(client.json().get("status").asString()).isEqualTo("detected");
    }
  }

  private static final class Client implements WebSocket.Listener, AutoCloseable {
    final WebSocket socket;
    private final BlockingQueue<Object> received = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Client(String subprotocol) {
      socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .subprotocols(subprotocol)
              .buildAsync(URI.create("ws://127.0.0.1:" + server.port() + "/pose"), this)
              .join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket ws, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        received.add(MAPPER.readTree(text.toString()).get("data"));
        text.setLength(0);
      }
      ws.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket ws, ByteBuffer part, boolean last) {
      byte[] copy = new byte[part.remaining()];
      part.get(copy);
      bytes.writeBytes(copy);
      if (last) {
        received.add(ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN));
        bytes.reset();
      }
      ws.request(1);
      return null;
    }

    Object next() throws InterruptedException {
      Object message = received.poll(30, TimeUnit.SECONDS);
      assertThat(message).isNotNull();
      return java.util.Objects.requireNonNull(message);
    }

    JsonNode json() throws InterruptedException {
      return (JsonNode) next();
    }

    @Override
    public void close() {
      socket.abort();
    }
  }
}
