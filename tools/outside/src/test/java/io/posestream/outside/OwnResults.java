package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.PoseEngine;
import io.posestream.angle.StandardAngles;
import io.posestream.frame.Frame;
import io.posestream.loop.FrameProcessor;
import io.posestream.server.ServiceOptions;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.ClientStamp;
import io.posestream.wire.ResultBinary;
import io.posestream.wire.ResultJson;
import io.posestream.wire.ResultMessage;
import io.posestream.wire.ResultReader;
import io.posestream.wire.StreamConfig;
import io.posestream.wire.StreamDescription;
import io.posestream.wire.StreamLimits;
import io.posestream.wire.WireFormat;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What the engine makes of frames in this process, as a client would read it. */
final class OwnResults {
  private static final double NS_PER_MS = 1e6;

  private OwnResults() {}

  /**
   * Streams all frames to an endpoint and compares. Equal without a tolerance: the same JPEG, times
   * and settings, by the same code.
   */
  static void check(
      URI endpoint,
      List<FrameMessage> frames,
      StreamConfig config,
      WireFormat format,
      String... furtherSubprotocols) {
    List<ResultMessage> own = of(frames, config, ServiceOptions.defaults().limits(), format);
    try (PoseSocket client = PoseSocket.open(endpoint, format, furtherSubprotocols)) {
      for (int i = 0; i < frames.size(); i++) {
        ResultMessage served = client.serve(frames.get(i));
        assertThat(served.result().people())
            .as("%s, frame %d", format, i + 1)
            .isNotEmpty()
            .isEqualTo(own.get(i).result().people());
      }
    }
  }

  /** The results of all frames, rounded as the format rounds them. */
  private static List<ResultMessage> of(
      List<FrameMessage> frames, StreamConfig config, StreamLimits limits, WireFormat format) {
    List<ResultMessage> results = new ArrayList<>();
    try (PoseEngine engine = PoseEngine.load();
        FrameProcessor processor =
            FrameProcessor.of(
                engine.open(config.poseOptions(limits.maxPixels())),
                config.trackOptions(StandardAngles.all()))) {
      long firstNs = Math.round(frames.get(0).timestampMs() * NS_PER_MS);
      for (FrameMessage frame : frames) {
        long captureNs = Math.round(frame.timestampMs() * NS_PER_MS);
        ClientStamp stamp = new ClientStamp(frame.timestampMs());
        Frame taken = new Frame(frame.sequence(), captureNs, captureNs, frame.image(), stamp);
        ResultMessage result =
            new ResultMessage(processor.process(taken, captureNs - firstNs), 0, 0, 0, 0);
        results.add(read(result, format));
      }
    }
    return results;
  }

  private static ResultMessage read(ResultMessage result, WireFormat format) {
    ResultReader reader = ResultReader.of(StreamDescription.standard());
    return format == WireFormat.BINARY
        ? reader.binary(ResultBinary.write(result))
        : reader.message(ResultJson.message(result));
  }
}
