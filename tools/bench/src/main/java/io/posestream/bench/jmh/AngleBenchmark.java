package io.posestream.bench.jmh;

import io.posestream.angle.AngleCalculator;
import io.posestream.angle.JointAngles;
import io.posestream.skeleton.Landmarks;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What do the joint angles of a pose cost, against as many times the bare formula? */
@State(Scope.Thread)
public class AngleBenchmark {
  private static final int LEFT_SHOULDER = 11;
  private static final int FRAME_NS = 33_333_333;

  private final List<Landmarks> poses =
      SigningClip.estimates().stream()
          .map(each -> each.person().orElseThrow().body().world().orElseThrow())
          .toList();
  private final AngleCalculator calculator = AngleCalculator.standard();
  private final double[] anglesDeg = new double[calculator.definitions().size()];
  private int next;
  private long timeNs;

  private Landmarks nextPose() {
    next = (next + 1) % poses.size();
    return poses.get(next);
  }

  @Benchmark
  public JointAngles standardAngles() {
    timeNs += FRAME_NS;
    return calculator.calculate(nextPose(), timeNs);
  }

  /** The angle at the middle one of three points, without states, neutral positions or objects. */
  @Benchmark
  public double[] bareFormulaBaseline() {
    Landmarks pose = nextPose();
    for (int i = 0; i < anglesDeg.length; i++) {
      int first = LEFT_SHOULDER + i % 14;
      anglesDeg[i] = angleDeg(pose, first, first + 2, first + 4);
    }
    return anglesDeg;
  }

  private static double angleDeg(Landmarks pose, int first, int vertex, int second) {
    double ax = pose.x(first) - pose.x(vertex);
    double ay = pose.y(first) - pose.y(vertex);
    double az = pose.z(first) - pose.z(vertex);
    double bx = pose.x(second) - pose.x(vertex);
    double by = pose.y(second) - pose.y(vertex);
    double bz = pose.z(second) - pose.z(vertex);
    double lengths = Math.sqrt((ax * ax + ay * ay + az * az) * (bx * bx + by * by + bz * bz));
    return Math.toDegrees(Math.acos((ax * bx + ay * by + az * bz) / lengths));
  }
}
