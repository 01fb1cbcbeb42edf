package io.posestream.bench.original;

import io.posestream.bench.stage.MessagePath;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.Frame;
import io.posestream.loop.FrameProcessor;
import io.posestream.models.network.Network;
import io.posestream.models.weights.ModelName;
import io.posestream.result.PoseResult;
import io.posestream.smooth.SmootherFactory;
import io.posestream.track.TrackOptions;
import io.posestream.wire.BadMessageException;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.ClientText;
import io.posestream.wire.ResultJson;
import io.posestream.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * The original's loop: a JSON text with a base64 JPEG in, a JSON text with the result out, an
 * exponential moving average in between, everything in sequence. Not thread-safe.
 */
public final class OriginalLoop implements AutoCloseable {
  private static final int MAX_TEXT_BYTES = 64 << 20;

  private final ClientText reader = ClientText.create(MAX_TEXT_BYTES);
  private final FrameProcessor processor;

  /**
   * A loop for one stream.
   *
   * @param networks loads a network in the runtime of choice
   */
  public OriginalLoop(Function<ModelName, ? extends Network> networks, PoseOptions options) {
    processor =
        FrameProcessor.of(
            new OriginalEstimator(networks, options),
            TrackOptions.defaults().withSmoothers(SmootherFactory.ema()));
  }

  /**
   * Processes a frame.
   *
   * @param message a {@code frame} message
   * @param stamp sequence and times of the frame; its picture is not used
   */
  public PoseResult process(String message, Frame stamp) {
    FrameMessage frame;
    try {
      frame = (FrameMessage) reader.read(message, WireFormat.JSON);
    } catch (BadMessageException e) {
      throw new IllegalArgumentException(e);
    }
    return processor.process(
        new Frame(stamp.sequence(), stamp.captureTimeNs(), stamp.receiveTimeNs(), frame.image()),
        stamp.captureTimeNs());
  }

  /** Writes the message. */
  public static byte[] encode(PoseResult result) {
    return ResultJson.message(MessagePath.served(result)).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    processor.close();
  }
}
