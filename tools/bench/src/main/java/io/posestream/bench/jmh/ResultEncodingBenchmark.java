package io.posestream.bench.jmh;

import io.posestream.angle.AngleCalculator;
import io.posestream.pose.BodyPose;
import io.posestream.pose.PoseEstimate;
import io.posestream.result.FrameStamp;
import io.posestream.result.PoseResult;
import io.posestream.result.StageTimes;
import io.posestream.wire.ResultBinary;
import io.posestream.wire.ServedResult;
import io.posestream.wire.ServerText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What does writing a {@code pose_result} of a body and two hands cost, binary and as JSON? */
@State(Scope.Thread)
public class ResultEncodingBenchmark {
  private final ServedResult result = new ServedResult(detected(), 1712.5, 1, 2, false, 3, 0);

  private static PoseResult detected() {
    PoseEstimate estimate = TrackedClip.estimates().get(0);
    BodyPose body = estimate.body().orElseThrow();
    return new PoseResult.Detected(
        new FrameStamp(7, 1, 2, 3),
        estimate.width(),
        estimate.height(),
        body,
        estimate.hands(),
        AngleCalculator.standard().calculate(body.world(), 3),
        estimate.quality(),
        new StageTimes(0, estimate.decodeNs(), estimate.poseNs(), estimate.handsNs(), 1, 1, 1));
  }

  @Benchmark
  public ByteBuffer binary() {
    return ResultBinary.write(result);
  }

  @Benchmark
  public byte[] jsonBaseline() {
    return ServerText.result(result).getBytes(StandardCharsets.UTF_8);
  }
}
