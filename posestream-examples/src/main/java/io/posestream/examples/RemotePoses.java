package io.posestream.examples;

import io.posestream.angle.StandardAngles;
import io.posestream.frame.EncodedImage;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.FrameBinary;
import io.posestream.wire.HelloReader;
import io.posestream.wire.ResultReader;
import io.posestream.wire.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Has a server find the left elbow on JPEG files; needs the JDK and posestream-wire only. */
public final class RemotePoses implements WebSocket.Listener {
  private static final double FRAME_MS = 1000.0 / 30;

  private final BlockingQueue<Object> messages = new LinkedBlockingQueue<>();
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private RemotePoses() {}

  /** Takes the address, such as {@code ws://localhost:8000/pose}, and the files. */
  public static void main(String[] args) throws Exception {
    RemotePoses client = new RemotePoses();
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .subprotocols(WireFormat.BINARY.subprotocol()) // and "token." + token, if there is one
            .buildAsync(URI.create(args[0]), client)
            .join();
    ResultReader reader = ResultReader.of(HelloReader.description((String) client.next()));
    for (int i = 1; i < args.length; i++) {
      var frame = new FrameMessage(i, i * FRAME_MS, EncodedImage.read(Path.of(args[i])));
      socket.sendBinary(ByteBuffer.wrap(FrameBinary.write(frame)), true).join();
      if (!(client.next() instanceof ByteBuffer result)) {
        throw new IOException("the server sent no result of " + args[i]);
      }
      reader
          .binary(result)
          .result()
          .flexionDeg(StandardAngles.LEFT_ELBOW)
          .ifPresentOrElse(
              deg -> System.out.println("left elbow " + Math.round(deg) + "°"),
              () -> System.out.println("no left elbow is visible"));
    }
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
  }

  /** The next text or bytes: one frame is under way at a time, so what comes is its answer. */
  private Object next() throws Exception {
    Object message = messages.take();
    if (message instanceof String event && !event.startsWith("{\"event\":\"hello\"")) {
      throw new IOException(event);
    }
    return message;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      messages.add(text.toString());
      text.setLength(0);
    }
    socket.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer part, boolean last) {
    byte[] read = new byte[part.remaining()];
    part.get(read);
    bytes.writeBytes(read);
    if (last) {
      messages.add(ByteBuffer.wrap(bytes.toByteArray()));
      bytes.reset();
    }
    socket.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    messages.add("closed with " + code + " " + reason);
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable error) {
    messages.add(error.toString());
  }
}
