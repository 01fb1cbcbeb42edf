package io.posestream.bench.jmh;

import io.posestream.engine.PoseEstimate;
import io.posestream.person.Body;
import io.posestream.person.Person;
import io.posestream.skeleton.Landmarks;
import io.posestream.smooth.EmaSmoother;
import io.posestream.smooth.SmootherFactory;
import io.posestream.track.PersonTracks;
import io.posestream.track.TrackOptions;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What does smoothing a body and two hands cost, in the picture and in metres, against the
 * original's formula on as many bare floats?
 */
@State(Scope.Thread)
public class SmoothingBenchmark {
  private static final int FRAME_NS = 33_333_333;

  private final List<PoseEstimate> estimates = SigningClip.estimates();
  private final List<float[]> bare = estimates.stream().map(SmoothingBenchmark::floats).toList();
  private final float[] average = new float[bare.get(0).length];
  private final PersonTracks ema = tracks(SmootherFactory.ema());
  private final PersonTracks oneEuro = tracks(SmootherFactory.oneEuro());
  private int next;
  private long timeNs;

  private static PersonTracks tracks(SmootherFactory smoothers) {
    return PersonTracks.create(TrackOptions.defaults().withSmoothers(smoothers));
  }

  private static float[] floats(PoseEstimate estimate) {
    List<Landmarks> all = new ArrayList<>();
    Body body = estimate.person().orElseThrow().body();
    all.add(body.landmarks());
    all.add(body.world().orElseThrow());
    estimate.hands().forEach(hand -> all.addAll(List.of(hand.landmarks(), hand.world())));
    float[] floats = new float[all.stream().mapToInt(Landmarks::size).sum() * 3];
    int end = 0;
    for (Landmarks points : all) {
      for (int i = 0; i < points.size(); i++) {
        floats[end++] = points.x(i);
        floats[end++] = points.y(i);
        floats[end++] = points.z(i);
      }
    }
    return floats;
  }

  private int advance() {
    timeNs += FRAME_NS;
    next = (next + 1) % estimates.size();
    return next;
  }

  @Benchmark
  public List<Person> ema() {
    return ema.smooth(estimates.get(advance()).people(), false, timeNs);
  }

  @Benchmark
  public List<Person> oneEuro() {
    return oneEuro.smooth(estimates.get(advance()).people(), false, timeNs);
  }

  @Benchmark
  public float[] bareEmaBaseline() {
    float[] values = bare.get(advance());
    for (int i = 0; i < average.length; i++) {
      average[i] += (float) EmaSmoother.DEFAULT_ALPHA * (values[i] - average[i]);
    }
    return average;
  }
}
