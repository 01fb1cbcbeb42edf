package io.posestream.models.pose;

import io.posestream.engine.PoseOptions;
import io.posestream.models.network.Network;
import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.roi.Roi;
import io.posestream.person.Body;
import io.posestream.smooth.OneEuroOptions;
import io.posestream.smooth.OneEuroSmoother;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tracks one body: the detector runs only when there is no track; afterwards each frame's auxiliary
 * landmarks, smoothed, give the region of the next one.
 *
 * <p>Deviation from MediaPipe: when a track breaks, the detector runs on the same frame at once
 * instead of leaving that frame empty.
 *
 * <p>The landmark network may be exchanged between frames; the track goes on. Owns its detector,
 * not its landmarkers. Not thread-safe.
 */
public final class BodyTracker implements AutoCloseable {
  private final PoseDetector detector;
  private PoseLandmarker landmarker;
  private final boolean tracking;
  private final OneEuroSmoother alignmentSmoother = OneEuroSmoother.of(4, OneEuroOptions.AUXILIARY);
  private final float[] alignment = new float[4];
  private @Nullable Roi nextRoi;
  private long detectorRuns;
  private int tracks;

  /** A tracker without a track. */
  public BodyTracker(Network detector, PoseLandmarker landmarker, PoseOptions options) {
    this.detector = new PoseDetector(detector, options.detectionThreshold());
    this.landmarker = landmarker;
    tracking = options.tracking();
  }

  /** Finds the landmarks of the frames to come. */
  public void use(PoseLandmarker next) {
    landmarker = next;
  }

  /** Processes the next frame; timestamps increase strictly. */
  public Optional<Body> track(OpenCvPicture picture, long timestampNs) {
    Optional<DecodedBody> body = Optional.empty();
    if (nextRoi != null) {
      body = landmarker.locate(picture, nextRoi);
    }
    if (body.isEmpty()) {
      loseTrack();
      detectorRuns++;
      body = detector.detectRoi(picture).flatMap(roi -> landmarker.locate(picture, roi));
      tracks += body.isPresent() ? 1 : 0;
    }
    return body.map(found -> follow(found, timestampNs));
  }

  private Body follow(DecodedBody body, long timestampNs) {
    BodyAlignment steady = tracking ? smoothed(body.alignment(), timestampNs) : body.alignment();
    nextRoi = tracking && steady.sizePx() > 1 ? steady.roi() : null;
    return Body.of(body.score(), body.landmarks(), body.world(), steady.sizePx());
  }

  private BodyAlignment smoothed(BodyAlignment raw, long timestampNs) {
    alignment[0] = raw.centerXPx();
    alignment[1] = raw.centerYPx();
    alignment[2] = raw.endXPx();
    alignment[3] = raw.endYPx();
    float sizePx = raw.sizePx();
    if (sizePx > 1) {
      alignmentSmoother.smooth(alignment, 1 / sizePx, timestampNs, alignment);
    }
    return new BodyAlignment(alignment[0], alignment[1], alignment[2], alignment[3]);
  }

  /** Whether the next frame is processed without the detector. */
  public boolean isTracking() {
    return nextRoi != null;
  }

  /** Number of the track, from 0; the same as long as one body is tracked. */
  public int trackNumber() {
    return tracks - 1;
  }

  /** How often the detector has run. */
  public long detectorRuns() {
    return detectorRuns;
  }

  /** Forgets all tracks. */
  public void reset() {
    loseTrack();
    tracks = 0;
  }

  private void loseTrack() {
    nextRoi = null;
    alignmentSmoother.reset();
  }

  @Override
  public void close() {
    detector.close();
  }
}
