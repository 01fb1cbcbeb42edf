package io.posestream.models.topdown;

import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.Frame;
import io.posestream.models.memory.JavaCppMemory;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.pose.PoseDetector;
import io.posestream.models.roi.Roi;
import io.posestream.models.side.SideExchange;
import io.posestream.person.Body;
import io.posestream.person.Person;
import io.posestream.time.NanoClock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One person in one stream: detected, then followed where its landmarks were. */
final class TopDownEstimator implements PoseEstimator {
  private final PoseOptions options;
  private final OpenCvPicture picture;
  private final PoseDetector detector;
  private final TopDownLandmarker landmarker;
  private final NanoClock clock;
  private @Nullable Roi next;
  private int id = -1;
  private boolean closed;

  /** Takes over detector and landmarker. */
  TopDownEstimator(
      PoseOptions options, PoseDetector detector, TopDownLandmarker landmarker, NanoClock clock) {
    this.options = options;
    this.detector = detector;
    this.landmarker = landmarker;
    this.clock = clock;
    picture = new OpenCvPicture(options.maxPixels());
  }

  @Override
  public synchronized PoseEstimate estimate(Frame frame, long timestampNs) {
    if (closed) {
      throw new IllegalStateException("the estimator is closed");
    }
    long startNs = clock.nanoTime();
    picture.load(frame.image());
    long decodedNs = clock.nanoTime();
    Optional<Body> body = followed().or(this::detected);
    next = options.tracking() ? body.flatMap(this::around).orElse(null) : null;
    List<Person> people = body.map(this::person).stream().toList();
    return new PoseEstimate(
        picture.widthPx(),
        picture.heightPx(),
        options.mirrored(),
        people,
        List.of(),
        Optional.empty(),
        decodedNs - startNs,
        clock.nanoTime() - decodedNs,
        0);
  }

  private Optional<Body> followed() {
    return Optional.ofNullable(next).flatMap(region -> landmarker.locate(picture, region));
  }

  /** The detector's square is wide; the landmarks in it give the region that the network is for. */
  private Optional<Body> detected() {
    Optional<Body> body =
        detector
            .detectRoi(picture)
            .map(
                roi ->
                    Roi.square(roi.centerXPx(), roi.centerYPx(), roi.widthPx(), 0)
                        .expandedToAspect(landmarker.aspect()))
            .flatMap(region -> landmarker.locate(picture, region))
            .flatMap(this::around)
            .flatMap(region -> landmarker.locate(picture, region));
    if (body.isPresent()) {
      id++;
    }
    return body;
  }

  private Optional<Roi> around(Body body) {
    return BodyBox.around(body.landmarks(), options.presenceThreshold(), landmarker.aspect());
  }

  private Person person(Body body) {
    Body own = options.mirrored() ? SideExchange.of(body) : body;
    return Person.of(id, own, Optional.empty(), Optional.empty());
  }

  /** Ids go on, as none is given again within a stream; single pictures begin at 0. */
  @Override
  public synchronized void reset() {
    next = null;
    id = options.tracking() ? id : -1;
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      landmarker.close();
      detector.close();
      picture.close();
      JavaCppMemory.returnUnused();
    }
  }
}
