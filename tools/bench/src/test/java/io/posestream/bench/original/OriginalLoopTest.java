package io.posestream.bench.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.bench.network.OriginalNetworks;
import io.posestream.bench.stage.MessagePath;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.media.TestMedia;
import io.posestream.models.MediaPipeEngine;
import io.posestream.models.execution.ExecutionProvider;
import io.posestream.models.network.Network;
import io.posestream.models.onnx.NetworkLoader;
import io.posestream.models.weights.ModelFiles;
import io.posestream.models.weights.ModelName;
import io.posestream.result.PoseResult;
import io.posestream.skeleton.Landmarks;
import io.posestream.wire.ClientMessage.FrameMessage;
import io.posestream.wire.ClientTextWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OriginalLoopTest {
  private static final String PHOTO = "o01_yoga_warrior_mp_pose.jpg";

  /** The original shrinks to 384 px, we do not; their landmarks lie no farther apart. */
  private static final double MOST_MEAN_DISTANCE = 0.02;

  @Test
  void shouldSeeWhatThePipelineSeesOnOurNetworks() {
    ModelFiles files = ModelFiles.bundled();
    NetworkLoader loader = new NetworkLoader(ExecutionProvider.CPU);
    assertSeesThePerson(model -> loader.load(model.fileName(), files.read(model)));
  }

  @Test
  void shouldSeeWhatThePipelineSeesOnTensorFlowLite() {
    OriginalNetworks.Search search = OriginalNetworks.find();
    assumeTrue(search.networks().isPresent(), search.missing());
    OriginalNetworks originals = search.networks().orElseThrow();
    assertSeesThePerson(originals::load);
  }

  private static void assertSeesThePerson(Function<ModelName, Network> networks) {
    EncodedImage photo = TestMedia.picture(PHOTO);
    PoseResult.Detected expected = ours(photo);
    try (OriginalLoop loop = new OriginalLoop(networks, PoseOptions.defaults())) {
      String message = ClientTextWriter.frame(new FrameMessage(0, 0, photo));
      PoseResult result = loop.process(message, new Frame(0, 0, 0, photo));
      assertThat(result).isInstanceOf(PoseResult.Detected.class);
      assertThat(meanDistance(fractions((PoseResult.Detected) result), fractions(expected)))
          .isLessThan(MOST_MEAN_DISTANCE);
      assertThat(new String(OriginalLoop.encode(result), StandardCharsets.UTF_8))
          .startsWith("{\"event\":\"pose_result\"");
    }
  }

  private static PoseResult.Detected ours(EncodedImage photo) {
    try (MediaPipeEngine provider = MediaPipeEngine.create();
        MessagePath path = new MessagePath(provider.open(PoseOptions.defaults()))) {
      return (PoseResult.Detected) path.process(new Frame(0, 0, 0, photo));
    }
  }

  /** The two take the picture at different sizes. */
  private static Landmarks fractions(PoseResult.Detected result) {
    Landmarks px = result.people().get(0).body().landmarks();
    return px.scaled(1f / result.width(), 1f / result.height());
  }

  private static double meanDistance(Landmarks a, Landmarks b) {
    double sum = 0;
    for (int i = 0; i < a.size(); i++) {
      sum += Math.hypot(a.x(i) - b.x(i), a.y(i) - b.y(i));
    }
    return sum / a.size();
  }
}
