package batch;

import io.posestream.angle.StandardAngles;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.FrameSourceException;
import io.posestream.loop.InferenceLoop;
import io.posestream.loop.LoopCounts;
import io.posestream.video.VideoFileSource;
import io.posestream.video.VideoLog;
import io.posestream.wire.StreamConfig;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;

/**
 * What a task does with its video. What is wrong with the video is told in the outcome; anything
 * else, such as a full disk, fails the task, which Spark then repeats.
 *
 * @param out folder of all results
 * @param settings of each video's stream
 */
public record VideoAnalysis(String out, Settings settings) implements Serializable {
  VideoOutcome run(Video video) throws IOException, InterruptedException {
    VideoLog.quiet();
    try (VideoFileSource source = VideoFileSource.open(Path.of(video.file()))) {
      return run(video, source);
    } catch (FrameSourceException e) {
      return VideoOutcome.unreadable(video, e.getMessage());
    }
  }

  private VideoOutcome run(Video video, VideoFileSource source)
      throws IOException, InterruptedException {
    StreamConfig config = settings.config();
    PoseOptions options = config.poseOptions(PoseOptions.DEFAULT_MAX_PIXELS);
    try (PoseEstimator estimator = ExecutorEngine.shared().open(options);
        ResultsFile results = ResultsFile.start(Path.of(out))) {
      InferenceLoop loop =
          InferenceLoop.builder()
              .source(PlacedFrames.of(video, source))
              .estimator(estimator)
              .tracking(config.trackOptions(StandardAngles.all()))
              .listener(results)
              .build();
      String problem = problem(loop, source);
      LoopCounts counts = loop.counts();
      if (Thread.interrupted()) {
        throw new InterruptedException("the job was cancelled");
      }
      if (counts.listenerFailures() > 0) {
        throw new IOException("the results of " + video.file() + " cannot be written");
      }
      if (counts.results() > 0) {
        results.complete(Path.of(video.results()));
      }
      return VideoOutcome.of(video, counts, problem);
    }
  }

  /** Runs to the end of the video, or to where it cannot be read any further. */
  private static String problem(InferenceLoop loop, VideoFileSource source) {
    try {
      loop.run();
      return source.warning().orElse("");
    } catch (FrameSourceException e) {
      return e.getMessage();
    }
  }
}
